package io.fluxer.cache;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildEmojisUpdateEvent;
import io.fluxer.event.GuildRoleCreateEvent;
import io.fluxer.event.GuildRoleDeleteEvent;
import io.fluxer.event.GuildRoleUpdateBulkEvent;
import io.fluxer.event.GuildRoleUpdateEvent;
import io.fluxer.event.GuildStickersUpdateEvent;

/**
 * What changes the roles, emojis and stickers of a guild.
 */
final class GuildPartMutations {

	private final Tables tables;

	GuildPartMutations(Tables tables) {
		this.tables = tables;
	}

	void addTo(Mutations mutations) {
		mutations.on(GuildRoleCreateEvent.class, (event) -> this.tables.roles().put(event.guildId(), event.role()));
		mutations.completing(GuildRoleUpdateEvent.class, this::roleUpdated);
		mutations.completing(GuildRoleUpdateBulkEvent.class, this::rolesUpdated);
		mutations.completing(GuildRoleDeleteEvent.class, this::roleDeleted);
		mutations.completing(GuildEmojisUpdateEvent.class, this::emojisUpdated);
		mutations.completing(GuildStickersUpdateEvent.class, this::stickersUpdated);
	}

	private DispatchEvent roleUpdated(GuildRoleUpdateEvent event) {
		Role before = this.tables.roles().get(event.guildId(), event.role().id());
		this.tables.roles().put(event.guildId(), event.role());
		return new GuildRoleUpdateEvent(event.guildId(), event.role(), before);
	}

	private DispatchEvent rolesUpdated(GuildRoleUpdateBulkEvent event) {
		List<Role> before = new ArrayList<>();
		for (Role role : event.roles()) {
			Role known = this.tables.roles().get(event.guildId(), role.id());
			if (known != null) {
				before.add(known);
			}
		}
		event.roles().forEach((role) -> this.tables.roles().put(event.guildId(), role));
		return new GuildRoleUpdateBulkEvent(event.guildId(), event.roles(), before);
	}

	/** No event tells of the members and channels that lose the role with it. */
	private DispatchEvent roleDeleted(GuildRoleDeleteEvent event) {
		Snowflake guildId = event.guildId();
		Role before = this.tables.roles().get(guildId, event.roleId());
		this.tables.roles().remove(guildId, event.roleId());
		this.tables.members().of(guildId).forEach((userId, member) -> {
			if (member.roles().contains(event.roleId())) {
				GuildMember rest = Copies.withoutRole(member, event.roleId());
				this.tables.members().put(guildId, userId, rest);
			}
		});
		for (Snowflake channelId : this.tables.channels().of(guildId)) {
			Channel channel = this.tables.channels().get(channelId);
			Channel rest = (channel != null) ? ChannelCopies.withoutRole(channel, event.roleId()) : null;
			if (rest != null && rest != channel) {
				this.tables.channels().put(rest);
			}
		}
		return new GuildRoleDeleteEvent(guildId, event.roleId(), before);
	}

	private DispatchEvent emojisUpdated(GuildEmojisUpdateEvent event) {
		List<Emoji> before = this.tables.emojis().all(event.guildId());
		this.tables.emojis().replace(event.guildId(), event.emojis());
		Guild guild = this.tables.guilds().get(event.guildId());
		if (guild != null) {
			this.tables.putGuild(GuildCopies.withLists(guild, guild.roles(), event.emojis(), guild.stickers()));
		}
		return new GuildEmojisUpdateEvent(event.guildId(), event.emojis(), before);
	}

	private DispatchEvent stickersUpdated(GuildStickersUpdateEvent event) {
		List<Sticker> before = this.tables.stickers().all(event.guildId());
		this.tables.stickers().replace(event.guildId(), event.stickers());
		Guild guild = this.tables.guilds().get(event.guildId());
		if (guild != null) {
			this.tables.putGuild(GuildCopies.withLists(guild, guild.roles(), guild.emojis(), event.stickers()));
		}
		return new GuildStickersUpdateEvent(event.guildId(), event.stickers(), before);
	}

}
