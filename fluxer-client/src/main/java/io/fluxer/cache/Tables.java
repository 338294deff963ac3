package io.fluxer.cache;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.User;
import io.fluxer.entity.UserPresence;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of all kinds, and what concerns more than one of them. Used under the
 * lock of {@link CacheUpdater}.
 */
final class Tables {

	private final EntityTable<Guild> guilds;

	private final ChannelTable channels;

	private final UserTable users;

	private final ScopedTable<GuildMember> members;

	private final GuildParts<Role> roles;

	private final GuildParts<Emoji> emojis;

	private final GuildParts<Sticker> stickers;

	private final VoiceTable voiceStates;

	private final ScopedTable<UserPresence> presences;

	private final MessageTable messages;

	private final SharedValues<List<Snowflake>> roleLists = new SharedValues<>();

	private @Nullable Snowflake ownId;

	private @Nullable Snowflake publishedOwnId;

	Tables(CacheSizeLimits limits) {
		this.guilds = new EntityTable<>(limits.guilds());
		this.channels = new ChannelTable(limits.channels());
		this.users = new UserTable(limits.users(), limits.unreferencedUsers());
		this.members = new ScopedTable<>(limits.members());
		this.roles = new GuildParts<>(limits.roles(), Role::id);
		this.emojis = new GuildParts<>(limits.emojis(), Emoji::id);
		this.stickers = new GuildParts<>(limits.stickers(), Sticker::id);
		this.voiceStates = new VoiceTable(limits.voiceStates());
		this.presences = new ScopedTable<>(limits.presences());
		this.messages = new MessageTable(limits.messages());
	}

	EntityTable<Guild> guilds() {
		return this.guilds;
	}

	ChannelTable channels() {
		return this.channels;
	}

	UserTable users() {
		return this.users;
	}

	ScopedTable<GuildMember> members() {
		return this.members;
	}

	GuildParts<Role> roles() {
		return this.roles;
	}

	GuildParts<Emoji> emojis() {
		return this.emojis;
	}

	GuildParts<Sticker> stickers() {
		return this.stickers;
	}

	VoiceTable voiceStates() {
		return this.voiceStates;
	}

	ScopedTable<UserPresence> presences() {
		return this.presences;
	}

	MessageTable messages() {
		return this.messages;
	}

	CacheEvictions evictions() {
		return new CacheEvictions(this.guilds.evictions(), this.channels.evictions(), this.users.evictions(),
				this.members.evictions(), this.roles.evictions(), this.emojis.evictions(), this.stickers.evictions(),
				this.voiceStates.evictions(), this.presences.evictions(), this.messages.evictions());
	}

	boolean isOwn(Snowflake userId) {
		return userId.equals(this.ownId);
	}

	@Nullable GuildMember ownMember(Snowflake guildId) {
		return (this.ownId != null) ? this.members.get(guildId, this.ownId) : null;
	}

	void setOwn(User user) {
		this.ownId = user.id();
		putUser(user);
	}

	void putGuild(Guild guild) {
		this.guilds.put(guild.id(), GuildCopies.withoutChannels(guild));
		this.roles.touch(guild.id());
	}

	void putChannel(Channel channel) {
		channel.recipients().forEach(this::putUser);
		this.channels.put(channel);
	}

	/**
	 * Takes a user in, unless nothing but the id is known.
	 * @return the user to keep elsewhere: the cached one if it is the same
	 */
	User putUser(User user) {
		User known = this.users.get(user.id());
		if (user.isIdOnly() || user.equals(known)) {
			this.users.used(user.id());
			return (known != null) ? known : user;
		}
		// There are ten thousand discriminators, and caches hold more users than that.
		User kept = Copies.withDiscriminator(user, user.discriminator().intern());
		this.users.put(kept);
		return kept;
	}

	void putMember(@Nullable Snowflake guildId, @Nullable GuildMember member) {
		putMember(guildId, member, null);
	}

	/**
	 * Takes a member in.
	 * @param user the account, if the member does not name it
	 */
	void putMember(@Nullable Snowflake guildId, @Nullable GuildMember member, @Nullable User user) {
		User named = (member != null && member.user() != null) ? member.user() : user;
		if (guildId != null && member != null && named != null) {
			GuildMember complete = member.with(richest(guildId, putUser(named)), guildId);
			if (!complete.equals(this.members.get(guildId, named.id()))) {
				this.members.put(guildId, named.id(),
						Copies.withRoles(complete, this.roleLists.share(complete.roles())));
			}
		}
	}

	void putPresence(Snowflake guildId, UserPresence presence) {
		User user = presence.user();
		if (user != null) {
			this.presences.put(guildId, user.id(), Copies.presence(presence, richest(guildId, putUser(user)), guildId));
		}
	}

	void removeChannel(Snowflake id) {
		Channel channel = this.channels.get(id);
		this.users.released((channel != null) ? channel.recipients().size() : 0);
		this.channels.remove(id);
		this.messages.removeChannel(id);
	}

	void removeGuild(Snowflake id) {
		this.guilds.remove(id);
		removeBelongings(id);
		this.users.checkSoon();
	}

	void removeBelongings(Snowflake guildId) {
		this.channels.startEpoch();
		this.channels.of(guildId).forEach(this::removeChannel);
		this.roles.removeAll(guildId);
		this.emojis.removeAll(guildId);
		this.stickers.removeAll(guildId);
		this.voiceStates.removeAll(guildId);
		removeUnsynced(guildId);
	}

	/**
	 * Removes what no snapshot of a guild brings anew.
	 */
	void removeUnsynced(Snowflake guildId) {
		this.members.removeAll(guildId);
		this.presences.removeAll(guildId);
		this.messages.removeAll(guildId);
	}

	/**
	 * Returns the guilds that anything here belongs to.
	 */
	Set<Snowflake> guildIds() {
		Set<Snowflake> ids = new HashSet<>(this.channels.guilds());
		this.guilds.map().forEach((id, guild) -> ids.add(id));
		this.members.forEachGuild(ids::add);
		this.roles.forEachGuild(ids::add);
		this.emojis.forEachGuild(ids::add);
		this.stickers.forEachGuild(ids::add);
		this.voiceStates.forEachGuild(ids::add);
		this.presences.forEachGuild(ids::add);
		ids.addAll(this.messages.guilds());
		return ids;
	}

	void clear() {
		this.ownId = null;
		this.roleLists.clear();
		this.guilds.clear();
		this.channels.clear();
		this.users.clear();
		this.members.clear();
		this.roles.clear();
		this.emojis.clear();
		this.stickers.clear();
		this.voiceStates.clear();
		this.presences.clear();
		this.messages.clear();
	}

	/**
	 * Goes back to what was published last, since a change has failed half way.
	 */
	void restore(CacheState last) {
		this.ownId = this.publishedOwnId;
		this.guilds.restore(last.guilds());
		this.channels.restore(last.channels());
		this.users.restore(last.users());
		this.members.restore(last.members());
		this.roles.restore(last.roles(), last.guilds(), Guild::roles);
		this.emojis.restore(last.emojis(), last.guilds(), Guild::emojis);
		this.stickers.restore(last.stickers(), last.guilds(), Guild::stickers);
		this.presences.restore(last.presences());
		this.voiceStates.restore(last.voiceStates(), last.calls());
		this.messages.restore(last.messages());
	}

	/**
	 * Applies the limits and derives the lists of the guilds.
	 * @return what readers may see
	 */
	CacheState settle() {
		this.guilds.trim((id) -> false, this::removeBelongings);
		this.channels.trim(this.messages::removeChannel);
		this.members.trim((guildId) -> {
		});
		this.roles.trim();
		this.emojis.trim();
		this.stickers.trim();
		this.voiceStates.trim();
		this.presences.trim((guildId) -> {
		});
		this.users.trim(this::isOwn, this::referencedUsers);
		deriveLists();
		this.publishedOwnId = this.ownId;
		this.messages.published();
		return new CacheState(this.guilds.map(), this.channels.map(), this.users.map(), this.members.map(),
				this.roles.map(), this.emojis.map(), this.stickers.map(), this.presences.map(),
				this.voiceStates.guilds(), this.voiceStates.calls(), this.messages.map());
	}

	private void deriveLists() {
		if (!this.roles.isTouched() && !this.emojis.isTouched() && !this.stickers.isTouched()) {
			return;
		}
		Set<Snowflake> touched = new LinkedHashSet<>();
		this.roles.drainTouched(touched);
		this.emojis.drainTouched(touched);
		this.stickers.drainTouched(touched);
		for (Snowflake id : touched) {
			Guild guild = this.guilds.get(id);
			if (guild != null) {
				Guild derived = GuildCopies.withLists(guild, this.roles.list(id, guild.roles()),
						this.emojis.list(id, guild.emojis()), this.stickers.list(id, guild.stickers()));
				if (!derived.equals(guild)) {
					this.guilds.put(id, derived);
				}
			}
		}
	}

	private Set<Snowflake> referencedUsers() {
		Set<Snowflake> ids = new HashSet<>();
		this.guilds.map().forEach((guildId, guild) -> add(guild.ownerId(), ids));
		this.members.map().forEach((guildId, members) -> members.forEach((id, member) -> ids.add(id)));
		this.presences.map().forEach((guildId, presences) -> presences.forEach((id, presence) -> ids.add(id)));
		this.channels.map().forEach((id, channel) -> channel.recipients().forEach((user) -> ids.add(user.id())));
		this.voiceStates.forEachUser(ids::add);
		this.messages.map().forEach((channelId, messages) -> messages.forEach((id, message) -> {
			User author = message.author();
			add((author != null) ? author.id() : null, ids);
		}));
		return ids;
	}

	private static void add(@Nullable Snowflake id, Set<Snowflake> ids) {
		if (id != null) {
			ids.add(id);
		}
	}

	/**
	 * Returns what is known of an account that may have come by its id alone.
	 * @param user what {@link #putUser} made of it
	 */
	private User richest(Snowflake guildId, User user) {
		if (!user.isIdOnly()) {
			return user;
		}
		GuildMember member = this.members.get(guildId, user.id());
		return (member != null && member.user() != null) ? member.user() : user;
	}

}
