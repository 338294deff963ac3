package io.fluxer.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.cache.GuildSnapshot;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMembers;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.event.DispatchEvent;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

import org.springframework.core.ParameterizedTypeReference;

/**
 * Reads by the HTTP API what the cache has to have anew, as long as it takes, and puts it
 * in as one change. Events that come while it reads are newer than what it reads: they
 * are applied once more on top. Safe for use by many threads.
 */
final class ApiReads {

	private static final Duration MIN_BACKOFF = Duration.ofSeconds(1);

	private static final Duration MAX_BACKOFF = Duration.ofSeconds(60);

	private static final int FORBIDDEN = 403;

	private static final int NOT_FOUND = 404;

	private final Set<ApiRead> running = new HashSet<>();

	/** Held while an event is taken in. */
	private final Object lock;

	private final Rest rest;

	private final Scheduler timer;

	private final CacheUpdater cache;

	private final KnownIds knownIds;

	ApiReads(Object lock, Rest rest, Scheduler timer, CacheUpdater cache, KnownIds knownIds) {
		this.lock = lock;
		this.rest = rest;
		this.timer = timer;
		this.cache = cache;
		this.knownIds = knownIds;
	}

	/**
	 * Takes an event that the cache has taken in, under the same lock.
	 * @param event the event
	 */
	void take(DispatchEvent event) {
		this.running.forEach((read) -> read.take(event));
	}

	/**
	 * Reads a guild with its roles, emojis, stickers, channels and the bot in it.
	 * @param id the guild
	 * @param listed asks the API for the guilds that the bot is in
	 * @param gone called under the lock if the bot is not in this guild any more
	 * @return whether the bot is still in it; fails if the API refuses to say
	 */
	Mono<Boolean> guild(Snowflake id, Mono<Set<Snowflake>> listed, Consumer<Snowflake> gone) {
		Mono<GuildSnapshot> parts = this.rest.get(Routes.guild(id), Guild.class).flatMap(this::parts);
		return reading(() -> ApiRead.ofGuild(id),
				(read) -> parts.map((snapshot) -> finish(read, () -> put(snapshot, read), true))
					.onErrorResume(ApiReads::isRefusal,
							(refusal) -> listed.flatMap((ids) -> ids.contains(id) ? Mono.error(refusal)
									: Mono.fromCallable(() -> finish(read, () -> gone.accept(id), false)))));
	}

	/**
	 * Reads the private channels.
	 * @return completes once the cache has them; fails if the API refuses to say
	 */
	Mono<Void> privateChannels() {
		Mono<List<Channel>> list = this.rest.get(Routes.userMeChannels(), new ParameterizedTypeReference<>() {
		});
		return reading(ApiRead::ofPrivateChannels, (read) -> {
			Set<Snowflake> before = privateIds();
			return list.map((channels) -> finish(read, () -> put(channels, before, read), true));
		}).then();
	}

	private Mono<GuildSnapshot> parts(Guild guild) {
		Snowflake id = guild.id();
		Mono<List<Role>> roles = this.rest.get(Routes.guildRoles(id), new ParameterizedTypeReference<>() {
		});
		Mono<List<Emoji>> emojis = this.rest.get(Routes.guildEmojis(id), new ParameterizedTypeReference<>() {
		});
		Mono<List<Sticker>> stickers = this.rest.get(Routes.guildStickers(id), new ParameterizedTypeReference<>() {
		});
		Mono<List<Channel>> channels = this.rest.get(Routes.guildChannels(id), new ParameterizedTypeReference<>() {
		});
		return Mono.zip(roles, emojis, stickers, channels, GuildMembers.fetchCurrent(this.rest, id))
			.map((parts) -> new GuildSnapshot(guild, parts.getT1(), parts.getT2(), parts.getT3(), parts.getT4(),
					parts.getT5()));
	}

	/**
	 * Each subscription has its own, so that a late answer to one given up is none to the
	 * next.
	 */
	private <T> Mono<T> reading(Supplier<ApiRead> made, Function<ApiRead, Mono<T>> attempt) {
		return Mono.using(() -> begin(made.get()), (read) -> Mono.defer(() -> {
			restart(read);
			return attempt.apply(read);
		})
			.retryWhen(Retry.backoff(Long.MAX_VALUE, MIN_BACKOFF)
				.maxBackoff(MAX_BACKOFF)
				.scheduler(this.timer)
				.filter(Discovery::isTemporary)), this::end);
	}

	private ApiRead begin(ApiRead read) {
		synchronized (this.lock) {
			this.running.add(read);
		}
		return read;
	}

	private void restart(ApiRead read) {
		synchronized (this.lock) {
			read.restart();
		}
	}

	private void end(ApiRead read) {
		synchronized (this.lock) {
			this.running.remove(read);
		}
	}

	/**
	 * Does what is to be done with an answer, unless it was given up or an event has
	 * brought all of it meanwhile.
	 */
	private <T> T finish(ApiRead read, Runnable change, T result) {
		synchronized (this.lock) {
			if (this.running.contains(read) && !read.isOutdated()) {
				change.run();
			}
		}
		return result;
	}

	private void put(GuildSnapshot snapshot, ApiRead read) {
		this.cache.refreshed(snapshot, read.since());
		retain(snapshot.guild().id(), snapshot.channels(), read);
	}

	private void put(List<Channel> channels, Set<Snowflake> before, ApiRead read) {
		this.cache.refreshed(channels, before, read.since());
		retain(null, channels, read);
	}

	private void retain(@Nullable Snowflake guildId, List<Channel> channels, ApiRead read) {
		this.knownIds.retain(guildId, channels);
		read.since().forEach(this.knownIds::isNews);
	}

	private Set<Snowflake> privateIds() {
		return this.cache.cache()
			.channels()
			.values()
			.stream()
			.filter((channel) -> channel.guildId() == null)
			.map(Channel::id)
			.collect(Collectors.toSet());
	}

	/** A guild that is out of reach for a while is refused as a foreign one is. */
	private static boolean isRefusal(Throwable failure) {
		return failure instanceof FluxerApiException answer
				&& (answer.statusCode() == FORBIDDEN || answer.statusCode() == NOT_FOUND);
	}

}
