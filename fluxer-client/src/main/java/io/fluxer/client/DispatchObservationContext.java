package io.fluxer.client;

import io.fluxer.Snowflake;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one dispatch while it is observed. The server sends no trace along, so
 * every dispatch begins one.
 *
 * @since 0.1.0
 */
public class DispatchObservationContext extends ReceiverContext<EventEnvelope> {

	private final String client;

	private final String eventType;

	private @Nullable DispatchOutcome outcome;

	private boolean ended;

	/**
	 * Creates the context.
	 * @param client the name of the bot's client
	 * @param eventType the name of the dispatch if this library knows it, else
	 * {@link GatewayListener#OTHER}
	 * @param envelope the dispatch
	 */
	public DispatchObservationContext(String client, String eventType, EventEnvelope envelope) {
		super((carrier, key) -> null, Kind.CONSUMER);
		this.client = client;
		this.eventType = eventType;
		setCarrier(envelope);
	}

	/**
	 * Returns the name of the bot's client.
	 * @return the name
	 */
	public String client() {
		return this.client;
	}

	/**
	 * Returns the name of the dispatch.
	 * @return the name if this library knows it, else {@link GatewayListener#OTHER}
	 */
	public String eventType() {
		return this.eventType;
	}

	/**
	 * Returns the shard.
	 * @return the shard, counted from 0
	 */
	public int shard() {
		EventEnvelope envelope = getCarrier();
		return (envelope != null) ? envelope.shard() : 0;
	}

	/**
	 * Returns the guild.
	 * @return its id, if the dispatch belongs to one
	 */
	public @Nullable Snowflake guildId() {
		EventEnvelope envelope = getCarrier();
		return (envelope != null) ? envelope.event().guildId() : null;
	}

	/**
	 * Returns the channel.
	 * @return its id, if the dispatch belongs to one
	 */
	public @Nullable Snowflake channelId() {
		EventEnvelope envelope = getCarrier();
		return (envelope != null) ? envelope.event().channelId() : null;
	}

	/**
	 * Returns what became of the dispatch.
	 * @return the outcome, {@code null} while it is open
	 */
	public synchronized @Nullable DispatchOutcome outcome() {
		return this.outcome;
	}

	/** Notes an outcome, unless one was noted before. */
	synchronized void note(DispatchOutcome noted) {
		if (this.outcome == null) {
			this.outcome = noted;
		}
	}

	/**
	 * Ends the dispatch.
	 * @return whether it had not ended
	 */
	synchronized boolean end(DispatchOutcome last) {
		note(last);
		boolean first = !this.ended;
		this.ended = true;
		return first;
	}

}
