package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A part of the member list of a channel, as a person would see it. Comes only after a
 * request for it.
 *
 * @param guildId the guild
 * @param id the id of the list
 * @param channelId the channel
 * @param memberCount how many members may see the channel
 * @param onlineCount how many of them are online
 * @param groups the groups of the list
 * @param ops what changes in the list
 * @since 0.1.0
 */
public record GuildMemberListUpdateEvent(Snowflake guildId, String id, @Nullable Snowflake channelId, int memberCount,
		int onlineCount, List<MemberListGroup> groups, List<MemberListOperation> ops) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildMemberListUpdateEvent(Snowflake guildId, String id, @Nullable Snowflake channelId, int memberCount,
			int onlineCount, @Nullable List<MemberListGroup> groups, @Nullable List<MemberListOperation> ops) {
		this.guildId = Payload.required(guildId, "guild_id");
		this.id = Payload.required(id, "id");
		this.channelId = channelId;
		this.memberCount = memberCount;
		this.onlineCount = onlineCount;
		this.groups = Payload.list(groups);
		this.ops = Payload.list(ops);
	}

	@Override
	public String name() {
		return Events.GUILD_MEMBER_LIST_UPDATE;
	}

}
