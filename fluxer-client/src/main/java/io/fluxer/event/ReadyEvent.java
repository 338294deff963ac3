package io.fluxer.event;

import java.util.List;

import io.fluxer.entity.Channel;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * A session has begun: the first dispatch of every new session. For a bot it names no
 * guilds; they follow one by one as {@link GuildCreateEvent}.
 *
 * @param version the version of the gateway
 * @param sessionId the id of the session
 * @param user the bot's own account
 * @param privateChannels the private channels, always empty for a bot at present
 * @param shard the pair of shard and shard count, empty if none was sent
 * @since 0.1.0
 */
public record ReadyEvent(int version, String sessionId, User user, List<Channel> privateChannels,
		List<Integer> shard) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public ReadyEvent(int version, String sessionId, User user, @Nullable List<Channel> privateChannels,
			@Nullable List<Integer> shard) {
		this.version = version;
		this.sessionId = Payload.required(sessionId, "session_id");
		this.user = Payload.required(user, "user");
		this.privateChannels = Payload.list(privateChannels);
		this.shard = Payload.list(shard);
	}

	@Override
	public String name() {
		return Events.READY;
	}

}
