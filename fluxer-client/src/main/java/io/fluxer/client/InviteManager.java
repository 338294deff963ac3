package io.fluxer.client;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Invite;
import io.fluxer.entity.InviteCreate;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Invites to channels and guilds, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class InviteManager {

	private static final ParameterizedTypeReference<List<Invite>> LIST = new ParameterizedTypeReference<>() {
	};

	private final Rest rest;

	InviteManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public InviteManager with(RequestOptions options) {
		return new InviteManager(this.rest.with(options));
	}

	/**
	 * Asks what an invite leads to. Works for any invite, also of a guild that the bot is
	 * not in.
	 * @param code the code, the last part of its address
	 * @return the invite without metadata; fails with a {@link RestException}
	 */
	public Mono<Invite> getInvite(String code) {
		return this.rest.get(Routes.invite(code), Invite.class);
	}

	/**
	 * Takes an invite back.
	 * @param code the code, the last part of its address
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteInvite(String code) {
		return this.rest.deleteRoute(Routes.invite(code));
	}

	/**
	 * Makes an invite for any number of people that never ends, or returns a like one of
	 * the bot.
	 * @param channelId the channel
	 * @return the invite with metadata; fails with a {@link RestException}
	 */
	public Mono<Invite> createChannelInvite(Snowflake channelId) {
		return createChannelInvite(channelId, InviteCreate.create());
	}

	/**
	 * Makes an invite, or returns a like one of the bot.
	 * @param channelId the channel
	 * @param invite how often and how long it may be used
	 * @return the invite with metadata; fails with a {@link RestException}
	 */
	public Mono<Invite> createChannelInvite(Snowflake channelId, InviteCreate invite) {
		return this.rest.post(Routes.channelInvites(channelId), invite, Invite.class);
	}

	/**
	 * Asks for the invites of a channel.
	 * @param channelId the channel
	 * @return all invites with metadata; fails with a {@link RestException}
	 */
	public Mono<List<Invite>> listChannelInvites(Snowflake channelId) {
		return this.rest.get(Routes.channelInvites(channelId), LIST);
	}

	/**
	 * Asks for the invites of a guild.
	 * @param guildId the guild
	 * @return all invites with metadata; fails with a {@link RestException}
	 */
	public Mono<List<Invite>> listGuildInvites(Snowflake guildId) {
		return this.rest.get(Routes.guildInvites(guildId), LIST);
	}

}
