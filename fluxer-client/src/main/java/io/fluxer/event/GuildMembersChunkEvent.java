package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.UserPresence;
import org.jspecify.annotations.Nullable;

/**
 * A part of the answer to a request for members.
 *
 * @param guildId the guild
 * @param members the members
 * @param chunkIndex which part this is, counted from 0
 * @param chunkCount how many parts there are
 * @param presences the presences of those who are online, if they were asked for
 * @param nonce what the request was marked with, up to 32 bytes
 * @since 0.1.0
 */
public record GuildMembersChunkEvent(Snowflake guildId, List<GuildMember> members, int chunkIndex, int chunkCount,
		List<UserPresence> presences, @Nullable String nonce) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildMembersChunkEvent(Snowflake guildId, @Nullable List<GuildMember> members, int chunkIndex,
			int chunkCount, @Nullable List<UserPresence> presences, @Nullable String nonce) {
		this.guildId = Payload.required(guildId, "guild_id");
		this.members = Payload.list(members);
		this.chunkIndex = chunkIndex;
		this.chunkCount = chunkCount;
		this.presences = Payload.list(presences);
		this.nonce = nonce;
	}

	@Override
	public String name() {
		return Events.GUILD_MEMBERS_CHUNK;
	}

}
