package io.fluxer.cache;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.VoiceState;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCounts;
import io.fluxer.event.GuildCountsUpdateEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.event.GuildUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * What changes a guild itself, or all of it.
 */
final class GuildMutations {

	private final Tables tables;

	private final SessionMutations sessions;

	private final VoiceMutations voice;

	GuildMutations(Tables tables, SessionMutations sessions, VoiceMutations voice) {
		this.tables = tables;
		this.sessions = sessions;
		this.voice = voice;
	}

	void addTo(Mutations mutations) {
		mutations.on(GuildCreateEvent.class,
				(event) -> replace(event.guild(), event.channels(), event.members(), event.voiceStates()));
		mutations.on(GuildSyncEvent.class,
				(event) -> replace(event.guild(), event.channels(), event.members(), event.voiceStates()));
		mutations.completing(GuildUpdateEvent.class, this::updated);
		mutations.completing(GuildDeleteEvent.class, this::deleted);
		mutations.on(GuildCountsUpdateEvent.class, (event) -> event.counts().forEach(this::counted));
	}

	private void replace(Guild guild, List<Channel> channels, List<GuildMember> members, List<VoiceState> voiceStates) {
		Snowflake id = guild.id();
		if (guild.unavailable()) {
			outOfReach(id, this.tables.guilds().get(id), guild);
			return;
		}
		if (this.sessions.takeStale(id)) {
			this.tables.removeUnsynced(id);
		}
		this.tables.putGuild(guild);
		this.tables.roles().replace(id, guild.roles());
		this.tables.emojis().replace(id, guild.emojis());
		this.tables.stickers().replace(id, guild.stickers());
		replaceChannels(id, channels);
		this.voice.replace(id, voiceStates);
		// Last, since the member of a voice state may be as old as that state.
		members.forEach((member) -> this.tables.putMember(id, member));
	}

	/** Nothing but the gateway tells of other members, voice and counts. */
	void refreshed(GuildSnapshot snapshot) {
		Snowflake id = snapshot.guild().id();
		Guild guild = GuildCopies.fetched(snapshot.guild(), this.tables.guilds().get(id));
		this.tables.putGuild(GuildCopies.withLists(guild, snapshot.roles(), snapshot.emojis(), snapshot.stickers()));
		this.tables.roles().replace(id, snapshot.roles());
		this.tables.emojis().replace(id, snapshot.emojis());
		this.tables.stickers().replace(id, snapshot.stickers());
		this.tables.putMember(id, snapshot.ownMember());
		List<Snowflake> before = this.tables.channels().of(id);
		replaceChannels(id,
				snapshot.channels()
					.stream()
					.map((channel) -> ChannelCopies.withMessageOf(channel, this.tables.channels().get(channel.id())))
					.toList());
		before.stream()
			.filter((channelId) -> !this.tables.channels().of(id).contains(channelId))
			.forEach((channelId) -> this.voice.removeChannel(id, channelId));
	}

	private void replaceChannels(Snowflake guildId, List<Channel> channels) {
		Set<Snowflake> present = new HashSet<>();
		channels.forEach((channel) -> present.add(channel.id()));
		this.tables.channels().startEpoch();
		this.tables.channels()
			.of(guildId)
			.stream()
			.filter((id) -> !present.contains(id))
			.forEach(this.tables::removeChannel);
		this.tables.messages().removeAllBut(guildId, present);
		channels.forEach((channel) -> this.tables.putChannel(ChannelCopies.inGuild(channel, guildId)));
	}

	private DispatchEvent updated(GuildUpdateEvent event) {
		Guild before = this.tables.guilds().get(event.guildId());
		if (before == null) {
			// Without its collections it would pass for the whole guild.
			return event;
		}
		Guild guild = GuildCopies.updated(event.guild(), before);
		this.tables.putGuild(guild);
		return new GuildUpdateEvent(guild, before);
	}

	private DispatchEvent deleted(GuildDeleteEvent event) {
		Guild before = this.tables.guilds().get(event.guildId());
		if (!event.unavailable()) {
			this.sessions.takeStale(event.guildId());
			this.tables.removeGuild(event.guildId());
		}
		else {
			outOfReach(event.guildId(), before, GuildCopies.placeholder(event.guildId()));
		}
		return new GuildDeleteEvent(event.guildId(), event.unavailable(), before);
	}

	private void outOfReach(Snowflake id, @Nullable Guild before, Guild otherwise) {
		// No event keeps them fresh now; the next GUILD_CREATE brings them again.
		this.tables.removeBelongings(id);
		this.tables.putGuild((before != null) ? GuildCopies.unavailable(before) : otherwise);
	}

	private void counted(GuildCounts counts) {
		Guild guild = this.tables.guilds().get(counts.guildId());
		if (guild != null) {
			this.tables.guilds()
				.put(guild.id(), GuildCopies.withCounts(guild, counts.memberCount(), counts.onlineCount()));
		}
	}

}
