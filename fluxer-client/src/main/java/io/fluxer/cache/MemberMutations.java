package io.fluxer.cache;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildMemberAddEvent;
import io.fluxer.event.GuildMemberListUpdateEvent;
import io.fluxer.event.GuildMemberRemoveEvent;
import io.fluxer.event.GuildMemberUpdateEvent;
import io.fluxer.event.GuildMembersChunkEvent;
import io.fluxer.event.MemberListItem;

/**
 * What changes the members of a guild, and their number.
 */
final class MemberMutations {

	private final Tables tables;

	private final VoiceMutations voice;

	MemberMutations(Tables tables, VoiceMutations voice) {
		this.tables = tables;
		this.voice = voice;
	}

	void addTo(Mutations mutations) {
		mutations.on(GuildMemberAddEvent.class, (event) -> {
			this.tables.putMember(event.guildId(), event.member());
			count(event.guildId(), 1);
		});
		mutations.completing(GuildMemberUpdateEvent.class, this::updated);
		mutations.completing(GuildMemberRemoveEvent.class, this::removed);
		mutations.on(GuildMembersChunkEvent.class, (event) -> {
			event.members().forEach((member) -> this.tables.putMember(event.guildId(), member));
			event.presences().forEach((presence) -> this.tables.putPresence(event.guildId(), presence));
		});
		mutations.on(GuildMemberListUpdateEvent.class, this::listed);
	}

	private DispatchEvent updated(GuildMemberUpdateEvent event) {
		Snowflake userId = event.userId();
		GuildMember before = (userId != null) ? this.tables.members().get(event.guildId(), userId) : null;
		this.tables.putMember(event.guildId(), event.member());
		return new GuildMemberUpdateEvent(event.guildId(), event.member(), before);
	}

	private DispatchEvent removed(GuildMemberRemoveEvent event) {
		Snowflake guildId = event.guildId();
		Snowflake userId = event.user().id();
		GuildMember before = this.tables.members().get(guildId, userId);
		this.tables.members().remove(guildId, userId);
		this.tables.presences().remove(guildId, userId);
		this.tables.users().released(1);
		this.voice.removeUser(guildId, userId);
		count(guildId, -1);
		return new GuildMemberRemoveEvent(guildId, event.user(), before);
	}

	private void listed(GuildMemberListUpdateEvent event) {
		event.ops()
			.stream()
			.flatMap((operation) -> operation.items().stream())
			.map(MemberListItem::member)
			.forEach((member) -> this.tables.putMember(event.guildId(), member));
	}

	private void count(Snowflake guildId, int more) {
		Guild guild = this.tables.guilds().get(guildId);
		if (guild != null && guild.memberCount() != null) {
			this.tables.guilds()
				.put(guildId,
						GuildCopies.withCounts(guild, Math.max(guild.memberCount() + more, 0), guild.onlineCount()));
		}
	}

}
