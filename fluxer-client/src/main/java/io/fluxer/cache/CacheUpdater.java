package io.fluxer.cache;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.ChannelCreateEvent;
import io.fluxer.event.ChannelDeleteEvent;
import io.fluxer.event.ChannelUpdateEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageReactionAddEvent;
import io.fluxer.event.MessageUpdateEvent;
import io.fluxer.event.ReadyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Changes the cache: the client's side of it, of no use to a bot.
 * <p>
 * Writers come one at a time, under a lock that readers do not know. Each works on
 * immutable maps and publishes all its changes, the eviction included, by one volatile
 * write, so readers see an event whole or not at all.
 *
 * @since 0.1.0
 */
public final class CacheUpdater {

	private static final int SHARD_SHIFT = 22;

	private final EntityCache cache = new EntityCache(this::state);

	private final EntityTable<Guild> guilds;

	private final ChannelTable channels;

	private final EntityTable<User> users;

	private final MemberTable members;

	private @Nullable Snowflake ownId;

	private volatile CacheState state = CacheState.empty();

	/**
	 * Creates an empty cache.
	 * @param limits how much it keeps
	 */
	public CacheUpdater(CacheSizeLimits limits) {
		this.guilds = new EntityTable<>(limits.guilds());
		this.channels = new ChannelTable(limits.channels());
		this.users = new EntityTable<>(limits.users());
		this.members = new MemberTable(limits.members());
	}

	/**
	 * Returns the side for readers.
	 * @return the cache
	 */
	public EntityCache cache() {
		return this.cache;
	}

	/**
	 * Takes an event in, then applies the limits.
	 * @param event the event
	 * @return the event, with what the cache had before where it has a component for that
	 */
	public synchronized DispatchEvent apply(DispatchEvent event) {
		DispatchEvent complete = change(event);
		publish();
		return complete;
	}

	/**
	 * Returns a number that changes whenever a guild is deleted or the cache is cleared.
	 * @return the number
	 */
	public synchronized long guildEpoch() {
		return this.guilds.epoch();
	}

	/**
	 * Returns a number that changes whenever a channel is deleted, by itself or with its
	 * guild, or the cache is cleared.
	 * @return the number
	 */
	public synchronized long channelEpoch() {
		return this.channels.epoch();
	}

	/**
	 * Returns a number that changes whenever the cache is cleared.
	 * @return the number
	 */
	public synchronized long userEpoch() {
		return this.users.epoch();
	}

	/**
	 * Takes in a guild that the HTTP API returned, unless events have changed the cache
	 * since the request began: they are newer.
	 * @param guild the guild
	 * @param known what the cache had when the request began
	 * @param knownEpoch {@link #guildEpoch()} when the request began
	 * @return the guild, with what only the gateway tells
	 */
	public synchronized Guild fetched(Guild guild, @Nullable Guild known, long knownEpoch) {
		Guild complete = Copies.fetched(guild, known);
		if (this.guilds.epoch() == knownEpoch && this.guilds.get(guild.id()) == known) {
			this.guilds.put(guild.id(), Copies.withoutChannels(complete));
			publish();
		}
		return complete;
	}

	/**
	 * Takes in a channel that the HTTP API returned, unless events have changed the cache
	 * since the request began: they are newer.
	 * @param channel the channel
	 * @param known what the cache had when the request began
	 * @param knownEpoch {@link #channelEpoch()} when the request began
	 * @return the channel
	 */
	public synchronized Channel fetched(Channel channel, @Nullable Channel known, long knownEpoch) {
		if (this.channels.epoch() == knownEpoch && this.channels.get(channel.id()) == known) {
			putChannel(channel);
			publish();
		}
		return channel;
	}

	/**
	 * Takes in a user that the HTTP API returned, unless events have changed the cache
	 * since the request began: they are newer.
	 * @param user the user
	 * @param known what the cache had when the request began
	 * @param knownEpoch {@link #userEpoch()} when the request began
	 * @return the user
	 */
	public synchronized User fetched(User user, @Nullable User known, long knownEpoch) {
		if (this.users.epoch() == knownEpoch && this.users.get(user.id()) == known) {
			putUser(user);
			publish();
		}
		return user;
	}

	/**
	 * Forgets everything.
	 */
	public synchronized void clear() {
		this.ownId = null;
		this.guilds.clear();
		this.channels.clear();
		this.users.clear();
		this.members.clear();
		publish();
	}

	private CacheState state() {
		return this.state;
	}

	private DispatchEvent change(DispatchEvent event) {
		if (event instanceof MessageCreateEvent create) {
			putAuthor(create.message());
			putLastMessage(create.message());
		}
		else if (event instanceof MessageUpdateEvent update) {
			putAuthor(update.message());
		}
		else if (event instanceof MessageReactionAddEvent reaction) {
			putMember(reaction.guildId(), reaction.member(), null);
		}
		else if (event instanceof ChannelCreateEvent create) {
			putChannel(create.channel());
		}
		else if (event instanceof ChannelUpdateEvent update) {
			return channelUpdated(update);
		}
		else if (event instanceof ChannelDeleteEvent delete) {
			Channel before = this.channels.get(delete.channel().id());
			this.channels.remove(delete.channel().id());
			return new ChannelDeleteEvent(delete.channel(), before);
		}
		else if (event instanceof GuildCreateEvent create) {
			guildCreated(create);
		}
		else if (event instanceof GuildDeleteEvent delete) {
			return guildDeleted(delete);
		}
		else if (event instanceof ReadyEvent ready) {
			ready(ready);
		}
		return event;
	}

	private void ready(ReadyEvent event) {
		int shard = (event.shard().size() == 2) ? event.shard().get(0) : 0;
		int count = (event.shard().size() == 2) ? Math.max(event.shard().get(1), 1) : 1;
		Set<Snowflake> known = new HashSet<>(this.channels.guilds());
		known.addAll(this.members.guilds());
		this.guilds.map().forEach((id, guild) -> known.add(id));
		known.stream().filter((id) -> (id.value() >>> SHARD_SHIFT) % count == shard).forEach(this::removeGuild);
		if (shard == 0) {
			this.channels.removeAll(null);
		}
		// Users belong to no shard; what is known of them stays.
		this.ownId = event.user().id();
		putUser(event.user());
		event.privateChannels().forEach(this::putChannel);
	}

	private void guildCreated(GuildCreateEvent event) {
		Snowflake id = event.guild().id();
		this.guilds.put(id, event.guild());
		Set<Snowflake> present = event.channels().stream().map(Channel::id).collect(Collectors.toSet());
		this.channels.removeAllBut(id, present);
		event.channels().forEach((channel) -> putChannel(Copies.inGuild(channel, id)));
		event.members().forEach((member) -> putMember(id, member, null));
	}

	private DispatchEvent guildDeleted(GuildDeleteEvent event) {
		Guild before = this.guilds.get(event.guildId());
		if (!event.unavailable()) {
			removeGuild(event.guildId());
		}
		else {
			// No event keeps them fresh now; the next GUILD_CREATE brings them again.
			removeBelongings(event.guildId());
			this.guilds.put(event.guildId(),
					(before != null) ? Copies.unavailable(before) : Copies.placeholder(event.guildId()));
		}
		return new GuildDeleteEvent(event.guildId(), event.unavailable(), before);
	}

	private DispatchEvent channelUpdated(ChannelUpdateEvent event) {
		Channel before = this.channels.get(event.channel().id());
		Channel channel = event.channel();
		if (before != null && channel.recipients().isEmpty() && !before.recipients().isEmpty()) {
			// An update of a private channel may leave out the people in it.
			channel = Copies.withRecipients(channel, before.recipients());
		}
		putChannel(channel);
		return new ChannelUpdateEvent(channel, before);
	}

	private void removeGuild(Snowflake id) {
		this.guilds.remove(id);
		removeBelongings(id);
	}

	private void removeBelongings(Snowflake guildId) {
		this.channels.removeAll(guildId);
		this.members.removeAll(guildId);
	}

	private void putChannel(Channel channel) {
		List<User> recipients = channel.recipients();
		recipients.forEach(this::putUser);
		this.channels.put(channel);
	}

	private void putAuthor(Message message) {
		// A webhook's author is no account: it has the webhook's id.
		if (message.author() != null && message.webhookId() == null) {
			putUser(message.author());
			putMember(message.guildId(), message.member(), message.author());
		}
	}

	private void putLastMessage(Message message) {
		Channel channel = this.channels.get(message.channelId());
		if (channel != null
				&& (channel.lastMessageId() == null || channel.lastMessageId().compareTo(message.id()) < 0)) {
			this.channels.put(Copies.withLastMessage(channel, message.id()));
		}
	}

	private void putUser(User user) {
		if (!user.isIdOnly() && !user.equals(this.users.get(user.id()))) {
			this.users.put(user.id(), user);
		}
	}

	private void putMember(@Nullable Snowflake guildId, @Nullable GuildMember member, @Nullable User author) {
		User user = (member != null && member.user() != null) ? member.user() : author;
		if (guildId == null || member == null || user == null) {
			return;
		}
		putUser(user);
		this.members.put(guildId, user.id(), member.with(richest(guildId, user), guildId));
	}

	private User richest(Snowflake guildId, User user) {
		if (!user.isIdOnly()) {
			return user;
		}
		User known = this.users.get(user.id());
		if (known != null) {
			return known;
		}
		GuildMember member = this.members.get(guildId, user.id());
		return (member != null && member.user() != null) ? member.user() : user;
	}

	private void publish() {
		this.guilds.trim((id) -> false, this::removeBelongings);
		this.channels.trim();
		this.members.trim();
		this.users.trim((id) -> id.equals(this.ownId), (id) -> {
		});
		this.state = new CacheState(this.guilds.map(), this.channels.map(), this.users.map(), this.members.map());
	}

}
