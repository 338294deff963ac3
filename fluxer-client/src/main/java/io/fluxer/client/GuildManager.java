package io.fluxer.client;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.AuditLog;
import io.fluxer.entity.AuditLogItem;
import io.fluxer.entity.AuditLogQuery;
import io.fluxer.entity.AuditLogs;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelCreate;
import io.fluxer.entity.ChannelPosition;
import io.fluxer.entity.DiscoveryApplication;
import io.fluxer.entity.DiscoveryApplicationCreate;
import io.fluxer.entity.DiscoveryApplicationUpdate;
import io.fluxer.entity.DiscoveryStatus;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildQuery;
import io.fluxer.entity.GuildUpdate;
import io.fluxer.entity.Guilds;
import io.fluxer.entity.InvalidPayloadException;
import io.fluxer.entity.PermissionWrites;
import io.fluxer.entity.VanityUrl;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Guilds from the cache and from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class GuildManager {

	private final SharedRequests<Guild> requests = new SharedRequests<>();

	private final Rest rest;

	private final CacheUpdater cache;

	GuildManager(Rest rest, CacheUpdater cache) {
		this.rest = rest;
		this.cache = cache;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public GuildManager with(RequestOptions options) {
		return new GuildManager(this.rest.with(options), this.cache);
	}

	/**
	 * Returns a guild from the cache.
	 * @param id its id
	 * @return the guild, or {@code null} if it is not there
	 */
	public @Nullable Guild get(Snowflake id) {
		return this.cache.cache().guilds().get(id);
	}

	/**
	 * Returns a guild from the cache.
	 * @param id its id, in decimal digits
	 * @return the guild, or {@code null} if it is not there
	 * @throws IllegalArgumentException if the text is no id
	 */
	public @Nullable Guild get(String id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Returns a guild from the cache.
	 * @param id its id
	 * @return the guild, or {@code null} if it is not there
	 */
	public @Nullable Guild get(long id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Asks the API for a guild and puts the answer into the cache, unless an event was
	 * quicker. Calls for one id at the same time share one request.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> fetch(Snowflake id) {
		return this.requests.get(id, () -> {
			Guild known = get(id);
			long epoch = this.cache.guildEpoch();
			return this.rest.get(Routes.guild(id), Guild.class).map((guild) -> this.cache.fetched(guild, known, epoch));
		});
	}

	/**
	 * Asks the API for a guild, like {@link #fetch(Snowflake)}.
	 * @param id its id, in decimal digits
	 * @return the guild; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Guild> fetch(String id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Asks the API for a guild, like {@link #fetch(Snowflake)}.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> fetch(long id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Returns a guild from the cache, else asks the API.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> resolve(Snowflake id) {
		return Mono.defer(() -> {
			Guild known = get(id);
			return (known != null) ? Mono.just(known) : fetch(id);
		});
	}

	/**
	 * Returns a guild from the cache, else asks the API.
	 * @param id its id, in decimal digits
	 * @return the guild; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Guild> resolve(String id) {
		return resolve(Snowflake.of(id));
	}

	/**
	 * Returns a guild from the cache, else asks the API.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> resolve(long id) {
		return resolve(Snowflake.of(id));
	}

	/**
	 * Reads the bot's guilds by ascending id, however many there are. Pages are asked for
	 * as they are needed.
	 * @return the guilds, without roles and channels; fails with a {@link RestException}
	 */
	public Flux<Guild> listGuilds() {
		return listGuilds(GuildQuery.all());
	}

	/**
	 * Reads guilds of the bot by ascending id, however many there are. Pages are asked
	 * for as they are needed.
	 * @param query which guilds
	 * @return the guilds, without roles and channels; fails with a {@link RestException}
	 */
	public Flux<Guild> listGuilds(GuildQuery query) {
		return Guilds.list(this.rest, query);
	}

	/**
	 * Changes a guild.
	 * @param guildId the guild
	 * @param update what changes
	 * @return the guild as it is now; fails with a {@link RestException}
	 */
	public Mono<Guild> updateGuild(Snowflake guildId, GuildUpdate update) {
		return this.rest.patch(Routes.guild(guildId), update, Guild.class);
	}

	/**
	 * Deletes a guild, which the bot must own.
	 * @param guildId the guild
	 * @return completes once it is gone; fails with a {@link RestException}
	 */
	public Mono<Void> deleteGuild(Snowflake guildId) {
		return this.rest.postVoid(Routes.guildDelete(guildId), Map.of());
	}

	/**
	 * Takes the bot out of a guild.
	 * @param guildId the guild
	 * @return completes once it is out; fails with a {@link RestException}
	 */
	public Mono<Void> leaveGuild(Snowflake guildId) {
		return leaveGuild(guildId, false);
	}

	/**
	 * Takes the bot out of a guild.
	 * @param guildId the guild
	 * @param deleteMessages whether all that the bot wrote there is deleted
	 * @return completes once it is out; fails with a {@link RestException}
	 */
	public Mono<Void> leaveGuild(Snowflake guildId, boolean deleteMessages) {
		return Guilds.leave(this.rest, guildId, deleteMessages);
	}

	/**
	 * Makes a member, who must not be a bot, the owner of a guild, which the bot must
	 * own.
	 * @param guildId the guild
	 * @param newOwnerId the member
	 * @return the guild as it is now; fails with a {@link RestException}
	 */
	public Mono<Guild> transferGuildOwnership(Snowflake guildId, Snowflake newOwnerId) {
		return this.rest.post(Routes.guildTransferOwnership(guildId), Map.of("new_owner_id", newOwnerId), Guild.class);
	}

	/**
	 * Deletes all that the bot wrote in a guild.
	 * @param guildId the guild
	 * @return completes once the server has begun; fails with a {@link RestException}
	 */
	public Mono<Void> bulkDeleteMyMessagesInGuild(Snowflake guildId) {
		return this.rest.postVoid(Routes.currentUserGuildMessages(guildId), Map.of());
	}

	/**
	 * Reads a guild's own invite code.
	 * @param guildId the guild
	 * @return the code, and how often it was used; fails with a {@link RestException}
	 */
	public Mono<VanityUrl> getGuildVanityUrl(Snowflake guildId) {
		return this.rest.get(Routes.guildVanityUrl(guildId), VanityUrl.class);
	}

	/**
	 * Sets a guild's own invite code.
	 * @param guildId the guild
	 * @param code 2 to 32 letters, digits and hyphens; {@code null} takes the code away
	 * @return the code, as the server writes it; fails with a {@link RestException}
	 * @throws InvalidPayloadException if the code is too short or too long
	 */
	public Mono<VanityUrl> updateGuildVanityUrl(Snowflake guildId, @Nullable String code) {
		return Guilds.updateVanityUrl(this.rest, guildId, code);
	}

	/**
	 * Reads the audit log of a guild, newest entry first, however many there are. Pages
	 * are asked for as they are needed.
	 * @param guildId the guild
	 * @return the entries with those they name; fails with a {@link RestException}
	 */
	public Flux<AuditLogItem> listGuildAuditLogs(Snowflake guildId) {
		return listGuildAuditLogs(guildId, AuditLogQuery.all());
	}

	/**
	 * Reads entries of the audit log of a guild, newest first, however many there are.
	 * Pages are asked for as they are needed.
	 * @param guildId the guild
	 * @param query which entries
	 * @return the entries with those they name; fails with a {@link RestException}
	 */
	public Flux<AuditLogItem> listGuildAuditLogs(Snowflake guildId, AuditLogQuery query) {
		return AuditLogs.list(this.rest, guildId, query);
	}

	/**
	 * Reads one page of the audit log of a guild as the server returns it, at most 100
	 * entries.
	 * @param guildId the guild
	 * @param query which entries; the server takes either {@code before} or {@code after}
	 * @return the page; fails with a {@link RestException}
	 * @throws InvalidPayloadException if the query names both
	 */
	public Mono<AuditLog> fetchAuditLogPage(Snowflake guildId, AuditLogQuery query) {
		return AuditLogs.page(this.rest, guildId, query);
	}

	/**
	 * Reads the channels of a guild that the bot may see.
	 * @param guildId the guild
	 * @return the channels; fails with a {@link RestException}
	 */
	public Mono<List<Channel>> listGuildChannels(Snowflake guildId) {
		return this.rest.get(Routes.guildChannels(guildId), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Makes a channel in a guild.
	 * @param guildId the guild
	 * @param channel the channel
	 * @return the channel, once it is there; fails with a {@link RestException}
	 */
	public Mono<Channel> createGuildChannel(Snowflake guildId, ChannelCreate channel) {
		return PermissionWrites.with(this.rest).post(Routes.guildChannels(guildId), channel, Channel.class);
	}

	/**
	 * Moves channels of a guild.
	 * @param guildId the guild
	 * @param positions the new places
	 * @return completes once they are moved; fails with a {@link RestException}
	 */
	public Mono<Void> updateGuildChannelPositions(Snowflake guildId, List<ChannelPosition> positions) {
		return this.rest.patch(Routes.guildChannels(guildId), positions).then();
	}

	/**
	 * Reads whether a guild may stand in the public list of guilds.
	 * @param guildId the guild
	 * @return the status, with the application if there is one; fails with a
	 * {@link RestException}
	 */
	public Mono<DiscoveryStatus> getDiscoveryStatus(Snowflake guildId) {
		return this.rest.get(Routes.guildDiscovery(guildId), DiscoveryStatus.class);
	}

	/**
	 * Applies for a place in the public list of guilds.
	 * @param guildId the guild
	 * @param application what the guild says about itself
	 * @return the application; fails with a {@link RestException}
	 */
	public Mono<DiscoveryApplication> applyForDiscovery(Snowflake guildId, DiscoveryApplicationCreate application) {
		return this.rest.post(Routes.guildDiscovery(guildId), application, DiscoveryApplication.class);
	}

	/**
	 * Changes what a guild says about itself in the public list.
	 * @param guildId the guild
	 * @param update what changes
	 * @return the application as it is now; fails with a {@link RestException}
	 */
	public Mono<DiscoveryApplication> editDiscoveryApplication(Snowflake guildId, DiscoveryApplicationUpdate update) {
		return this.rest.patch(Routes.guildDiscovery(guildId), update, DiscoveryApplication.class);
	}

	/**
	 * Takes a guild off the public list of guilds, or its application back.
	 * @param guildId the guild
	 * @return completes once it is done; fails with a {@link RestException}
	 */
	public Mono<Void> withdrawDiscoveryApplication(Snowflake guildId) {
		return this.rest.deleteRoute(Routes.guildDiscovery(guildId));
	}

}
