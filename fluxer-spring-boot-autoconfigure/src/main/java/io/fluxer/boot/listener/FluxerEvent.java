package io.fluxer.boot.listener;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.client.Client;
import io.fluxer.client.EventEnvelope;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.ResolvableType;

/**
 * An event of Fluxer as an event of Spring, with what is known about its way. A listener
 * takes the payload, for example {@code MessageCreateEvent}, or this envelope of it.
 * <p>
 * Published on a thread of the lane of the event: one after the other within a lane, the
 * channel unless {@code fluxer.listener.order-by} says otherwise. Listeners may block.
 *
 * @param <E> the event of Fluxer
 * @since 0.1.0
 */
public class FluxerEvent<E extends Event> extends PayloadApplicationEvent<E> {

	private final transient Client client;

	private final int shard;

	private final long sequence;

	private final transient @Nullable RawJson raw;

	private final transient ResolvableType type;

	private final transient Object lock = new Object();

	private transient @Nullable List<Mono<Void>> work;

	private transient @Nullable List<Object> reached;

	private transient @Nullable JsonNode tree;

	private transient boolean handedOver;

	/**
	 * Creates an envelope.
	 * @param client the client that received the event
	 * @param event the event
	 * @param shard the shard, counted from 0
	 * @param sequence the sequence number within the session, 0 for events of the client
	 * itself
	 * @param raw the payload as received, {@code null} for events of the client itself
	 */
	public FluxerEvent(Client client, E event, int shard, long sequence, @Nullable RawJson raw) {
		this(client, event, shard, sequence, raw, ResolvableType.forClass(event.getClass()), null);
	}

	private FluxerEvent(Client client, E event, int shard, long sequence, @Nullable RawJson raw,
			ResolvableType payloadType, @Nullable ResolvableType type) {
		super(client, event, payloadType);
		this.client = client;
		this.shard = shard;
		this.sequence = sequence;
		this.raw = raw;
		this.type = (type != null) ? type : super.getResolvableType();
	}

	/**
	 * Creates an envelope of an event whose types were made before.
	 * @param type the type of the envelope, with that of the event as its generic
	 */
	static FluxerEvent<Event> of(Client client, EventEnvelope envelope, ResolvableType type) {
		return new FluxerEvent<>(client, envelope.event(), envelope.shard(), envelope.sequence(), envelope.raw(),
				type.getGeneric(), type);
	}

	@Override
	public ResolvableType getResolvableType() {
		return this.type;
	}

	/**
	 * Returns the client that received the event.
	 * @return the client
	 */
	public Client getClient() {
		return this.client;
	}

	/**
	 * Returns the shard that received the event.
	 * @return the shard, counted from 0
	 */
	public int getShard() {
		return this.shard;
	}

	/**
	 * Returns the sequence number within the session.
	 * @return the number, 0 for events of the client itself
	 */
	public long getSequence() {
		return this.sequence;
	}

	/**
	 * Returns the payload as received.
	 * @return the payload, {@code null} for events of the client itself
	 */
	public @Nullable RawJson raw() {
		return this.raw;
	}

	/**
	 * Returns the name of the event in logs: that of the dispatch, or of its type.
	 */
	String name() {
		return (getPayload() instanceof DispatchEvent dispatch) ? dispatch.name()
				: getPayload().getClass().getSimpleName();
	}

	/**
	 * Returns the payload as a tree, parsed once for all listeners of the event.
	 */
	@Nullable JsonNode tree() {
		synchronized (this.lock) {
			if (this.tree == null && this.raw != null) {
				this.tree = this.raw.tree();
			}
			return this.tree;
		}
	}

	/**
	 * Notes that a listener was asked, whatever came of it.
	 */
	void markReached(Object listener) {
		synchronized (this.lock) {
			List<Object> known = this.reached;
			if (known == null) {
				known = new ArrayList<>(2);
				this.reached = known;
			}
			known.add(listener);
		}
	}

	boolean hasReached(Object listener) {
		synchronized (this.lock) {
			return this.reached != null && this.reached.contains(listener);
		}
	}

	/**
	 * Leaves work behind that keeps the lane of this event until it is done. Work that
	 * comes too late for the lane starts at once.
	 * @param listenerWork the work; must not fail
	 */
	void leave(Mono<Void> listenerWork) {
		synchronized (this.lock) {
			if (!this.handedOver) {
				List<Mono<Void>> left = this.work;
				if (left == null) {
					left = new ArrayList<>(2);
					this.work = left;
				}
				left.add(listenerWork);
				return;
			}
		}
		listenerWork.subscribe();
	}

	/**
	 * Takes over the work that listeners left, which starts on subscription.
	 * @return completes once all of it is done
	 */
	Mono<Void> takeWork() {
		synchronized (this.lock) {
			this.handedOver = true;
			List<Mono<Void>> left = this.work;
			return (left != null) ? Mono.when(List.copyOf(left)) : Mono.empty();
		}
	}

}
