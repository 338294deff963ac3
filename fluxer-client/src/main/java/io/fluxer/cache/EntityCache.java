package io.fluxer.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.User;
import io.fluxer.entity.UserPresence;
import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * What the bot knows without asking. Read-only, and safe for use by any thread: a read
 * never blocks, never holds up an event, and never sees an event half applied.
 * <p>
 * Every call reads the newest state. To read several entities of one and the same moment,
 * take a {@link #snapshot()} first.
 *
 * @since 0.1.0
 */
public final class EntityCache {

	private final Supplier<CacheState> state;

	EntityCache(Supplier<CacheState> state) {
		this.state = state;
	}

	/**
	 * Returns the guilds, those that are unavailable included. A guild names its roles,
	 * emojis and stickers as {@link #roles}, {@link #emojis} and {@link #stickers} do,
	 * unless limits have cost some of that kind: then it names none. Its channels are in
	 * {@link #channels()}.
	 * @return a view that always shows the newest state
	 */
	public CacheView<Guild> guilds() {
		return new View<>(() -> this.state.get().guilds());
	}

	/**
	 * Returns the channels, private ones included.
	 * @return a view that always shows the newest state
	 */
	public CacheView<Channel> channels() {
		return new View<>(() -> this.state.get().channels());
	}

	/**
	 * Returns the users.
	 * @return a view that always shows the newest state
	 */
	public CacheView<User> users() {
		return new View<>(() -> this.state.get().users());
	}

	/**
	 * Returns the known members of a guild, by the id of the user. The server names few
	 * by itself: the bot, those in voice, and those who write.
	 * @param guildId the guild
	 * @return a view that always shows the newest state, empty for an unknown guild
	 */
	public CacheView<GuildMember> members(Snowflake guildId) {
		return viewOf(CacheState::members, guildId);
	}

	/**
	 * Returns the roles of a guild, that of everyone included.
	 * @param guildId the guild
	 * @return a view that always shows the newest state, empty for an unknown guild
	 */
	public CacheView<Role> roles(Snowflake guildId) {
		return viewOf(CacheState::roles, guildId);
	}

	/**
	 * Returns the custom emojis of a guild.
	 * @param guildId the guild
	 * @return a view that always shows the newest state, empty for an unknown guild
	 */
	public CacheView<Emoji> emojis(Snowflake guildId) {
		return viewOf(CacheState::emojis, guildId);
	}

	/**
	 * Returns the stickers of a guild.
	 * @param guildId the guild
	 * @return a view that always shows the newest state, empty for an unknown guild
	 */
	public CacheView<Sticker> stickers(Snowflake guildId) {
		return viewOf(CacheState::stickers, guildId);
	}

	/**
	 * Returns the known presences of a guild, by the id of the user. The server tells
	 * only those that the bot asked for; who went offline stays with that status.
	 * @param guildId the guild
	 * @return a view that always shows the newest state, empty for an unknown guild
	 */
	public CacheView<UserPresence> presences(Snowflake guildId) {
		return viewOf(CacheState::presences, guildId);
	}

	/**
	 * Returns the newest messages of a channel, those that came while the bot was
	 * connected; none unless {@link CacheSizeLimits#messages()} says how many.
	 * @param channelId the channel
	 * @return a view that always shows the newest state, empty for an unknown channel
	 */
	public CacheView<Message> messages(Snowflake channelId) {
		return viewOf(CacheState::messages, channelId);
	}

	/**
	 * Returns who is in voice in a guild.
	 * @param guildId the guild
	 * @return a view that always shows the newest state, empty for an unknown guild
	 */
	public VoiceStateView voiceStates(Snowflake guildId) {
		return new VoiceView(() -> {
			Map<String, VoiceState> states = this.state.get().voiceStates().get(guildId);
			return (states != null) ? states : Map.of();
		});
	}

	/**
	 * Returns who is in a private call.
	 * @param channelId the private channel
	 * @return a view that always shows the newest state, empty if there is no call
	 */
	public VoiceStateView callVoiceStates(Snowflake channelId) {
		return new VoiceView(() -> {
			Map<String, VoiceState> states = new LinkedHashMap<>(this.state.get().calls());
			states.values().removeIf((voiceState) -> !channelId.equals(voiceState.channelId()));
			return states;
		});
	}

	/**
	 * Returns the cache as it is at this moment. Costs nothing; events that come later do
	 * not change it.
	 * @return an unchanging cache
	 */
	public EntityCache snapshot() {
		CacheState now = this.state.get();
		return new EntityCache(() -> now);
	}

	/**
	 * Returns how much the cache holds. Its cost grows with the number of guilds and of
	 * channels with messages.
	 * @return the numbers of one moment
	 */
	public CacheSizes sizes() {
		CacheState now = this.state.get();
		int voiceStates = sum(now.voiceStates(), Map::size) + now.calls().size();
		return new CacheSizes(now.guilds().size(), now.channels().size(), now.users().size(), sum(now.members()),
				sum(now.roles()), sum(now.emojis()), sum(now.stickers()), voiceStates, sum(now.presences()),
				sum(now.messages()));
	}

	private static <T> int sum(IdMap<IdMap<T>> parts) {
		return sum(parts, IdMap::size);
	}

	private static <T> int sum(IdMap<T> parts, ToIntFunction<T> size) {
		int[] sum = new int[1];
		parts.forEach((id, part) -> sum[0] += size.applyAsInt(part));
		return sum[0];
	}

	private <T> CacheView<T> viewOf(Function<CacheState, IdMap<IdMap<T>>> kind, Snowflake id) {
		return new View<>(() -> {
			IdMap<T> values = kind.apply(this.state.get()).get(id);
			return (values != null) ? values : IdMap.empty();
		});
	}

	/**
	 * A read-only view of one kind of entity.
	 *
	 * @param <T> the kind
	 * @since 0.1.0
	 */
	public interface CacheView<T> {

		/**
		 * Returns an entity.
		 * @param id its id
		 * @return the entity, or {@code null} if it is not in the cache
		 */
		@Nullable T get(Snowflake id);

		/**
		 * Returns the number of entities.
		 * @return the number
		 */
		int size();

		/**
		 * Returns all entities of one moment, in no particular order. Copies references,
		 * so its cost grows with the size.
		 * @return an unchanging collection
		 */
		Collection<T> values();

	}

	private record View<T>(Supplier<IdMap<T>> map) implements CacheView<T> {

		@Override
		public @Nullable T get(Snowflake id) {
			return this.map.get().get(id);
		}

		@Override
		public int size() {
			return this.map.get().size();
		}

		@Override
		public Collection<T> values() {
			IdMap<T> now = this.map.get();
			List<T> values = new ArrayList<>(now.size());
			now.forEach((id, value) -> values.add(value));
			return Collections.unmodifiableList(values);
		}

	}

	private record VoiceView(Supplier<Map<String, VoiceState>> map) implements VoiceStateView {

		@Override
		public @Nullable VoiceState get(String connectionId) {
			return this.map.get().get(connectionId);
		}

		@Override
		public int size() {
			return this.map.get().size();
		}

		@Override
		public Collection<VoiceState> values() {
			return List.copyOf(this.map.get().values());
		}

	}

}
