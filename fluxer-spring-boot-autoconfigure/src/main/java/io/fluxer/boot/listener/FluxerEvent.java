package io.fluxer.boot.listener;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.client.Client;
import io.fluxer.client.EventEnvelope;
import io.fluxer.event.Event;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

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

	/** Known beforehand, since it takes longer to find out than to call a listener. */
	private final transient @Nullable ResolvableType type;

	private final transient Client client;

	private final int shard;

	private final long sequence;

	private final transient @Nullable RawJson raw;

	private final transient List<Mono<Void>> work = new ArrayList<>();

	private final transient Set<Object> reached = ConcurrentHashMap.newKeySet();

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
		super(client, event, ResolvableType.forClass(event.getClass()));
		this.type = null;
		this.client = client;
		this.shard = shard;
		this.sequence = sequence;
		this.raw = raw;
	}

	private FluxerEvent(Client client, E event, EventEnvelope envelope, ResolvableType type) {
		super(client, event, type.getGeneric());
		this.type = type;
		this.client = client;
		this.shard = envelope.shard();
		this.sequence = envelope.sequence();
		this.raw = envelope.raw();
	}

	static FluxerEvent<Event> of(Client client, EventEnvelope envelope, EventTypes types) {
		Event event = envelope.event();
		return new FluxerEvent<>(client, event, envelope, types.of(event.getClass()));
	}

	@Override
	public ResolvableType getResolvableType() {
		return (this.type != null) ? this.type : super.getResolvableType();
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
	 * Notes that a listener was asked, whatever came of it.
	 */
	void markReached(Object listener) {
		this.reached.add(listener);
	}

	boolean hasReached(Object listener) {
		return this.reached.contains(listener);
	}

	/**
	 * Leaves work behind that keeps the lane of this event until it is done. Work that
	 * comes too late for the lane starts at once.
	 * @param listenerWork the work; must not fail
	 */
	void leave(Mono<Void> listenerWork) {
		synchronized (this.work) {
			if (!this.handedOver) {
				this.work.add(listenerWork);
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
		synchronized (this.work) {
			this.handedOver = true;
			return this.work.isEmpty() ? Mono.empty() : Mono.when(List.copyOf(this.work));
		}
	}

}
