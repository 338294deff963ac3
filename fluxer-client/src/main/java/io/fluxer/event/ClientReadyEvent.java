package io.fluxer.event;

import io.fluxer.entity.User;

/**
 * Every shard of the client is ready for the first time since the login.
 *
 * @param user the bot's own account
 * @since 0.1.0
 */
public record ClientReadyEvent(User user) implements ClientEvent {

}
