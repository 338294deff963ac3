package io.fluxer.cache;

import java.util.Collection;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * What the bot knows without asking. Reads never block and never see a half-applied
 * event.
 *
 * @since 0.1.0
 */
public final class EntityCache {

	public CacheView<Guild> guilds() {
		throw new UnsupportedOperationException();
	}

	public CacheView<Channel> channels() {
		throw new UnsupportedOperationException();
	}

	public CacheView<User> users() {
		throw new UnsupportedOperationException();
	}

	public CacheView<GuildMember> members(Snowflake guildId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A read-only view of one kind of entity.
	 *
	 * @param <T> the kind
	 */
	public interface CacheView<T> {

		@Nullable T get(Snowflake id);

		int size();

		Collection<T> values();

	}

}
