package io.fluxer.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sessions of the bot have changed. The July 2026 server never sends it.
 *
 * @param sessions the sessions that are left
 * @since 0.1.0
 */
public record SessionsReplaceEvent(List<GatewaySession> sessions) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public SessionsReplaceEvent(@Nullable List<GatewaySession> sessions) {
		this.sessions = Payload.list(sessions);
	}

	@Override
	public String name() {
		return Events.SESSIONS_REPLACE;
	}

}
