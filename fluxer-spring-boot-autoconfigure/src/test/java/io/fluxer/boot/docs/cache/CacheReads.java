package io.fluxer.boot.docs.cache;

import io.fluxer.Snowflake;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.cache.EntityCache;
import io.fluxer.client.Client;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.event.MessageDeleteEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads of the cache.
 */
class CacheReads {

	private static final Logger logger = LoggerFactory.getLogger(CacheReads.class);

	private final Client client;

	CacheReads(Client client) {
		this.client = client;
	}

	int reads(Snowflake guildId, Snowflake userId) {
		// tag::reads[]
		EntityCache cache = this.client.cache();
		Guild guild = cache.guilds().get(guildId); // null if it is not there
		GuildMember member = cache.members(guildId).get(userId);
		int online = cache.presences(guildId).size();
		for (Channel channel : cache.channels().values()) {
			logger.info("{} in {}", channel.name(), channel.guildId());
		}
		// end::reads[]
		return (guild != null && member != null) ? online : 0;
	}

	// tag::snapshot[]
	boolean mayWrite(Snowflake guildId, Snowflake channelId, Snowflake userId) {
		// One moment, whatever comes meanwhile.
		EntityCache now = this.client.cache().snapshot();
		Guild guild = now.guilds().get(guildId);
		Channel channel = now.channels().get(channelId);
		GuildMember member = now.members(guildId).get(userId);
		return guild != null && channel != null && member != null
				&& Permissions.in(guild, channel, member).contains(Permission.SEND_MESSAGES);
	}
	// end::snapshot[]

	// tag::before[]
	@FluxerListener
	void deleted(MessageDeleteEvent event) {
		String text = (event.before() != null) ? event.before().content() : event.content();
		logger.info("Deleted: {}", known(text));
	}
	// end::before[]

	private static String known(@Nullable String text) {
		return (text != null) ? text : "something the bot never saw";
	}

}
