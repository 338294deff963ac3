package io.fluxer.event;

/**
 * An event of the client itself, not of the gateway.
 *
 * @since 0.1.0
 */
public sealed interface ClientEvent extends Event permits ConnectedEvent, ClientReadyEvent, DisconnectedEvent,
		SessionResumedEvent, SessionCreatedEvent, DispatchesMissedEvent, ZombieDetectedEvent, LaneOverflowEvent,
		GuildReadyEvent, GuildJoinedEvent, GuildUnavailableEvent, GuildAvailableEvent, GuildLeftEvent {

}
