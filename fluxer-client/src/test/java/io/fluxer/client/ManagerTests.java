package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Profile;
import io.fluxer.entity.User;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ManagerTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final ApiServer server = new ApiServer().on("/v1/guilds/100", 200, "{'id':'100','name':'guild'}")
		.on("/v1/channels/200", 200, "{'id':'200','type':0,'name':'general'}")
		.on("/v1/users/300", 200, "{'id':'300','username':'ann'}")
		.on("/v1/users/300/profile", 200,
				"{'user':{'id':'300','username':'ann'},'user_profile':{'bio':'hello'},'mutual_guilds':[{'id':'100'}]}")
		.on("/v1/channels/200/messages/400", 200, "{'id':'400','channel_id':'200','content':'hi'}")
		.on("/v1/channels/200/messages", 200, "{'id':'401','channel_id':'200','content':'sent'}");

	private final Rest rest = this.server.rest();

	private final CacheUpdater cache = new CacheUpdater(CacheSizeLimits.unbounded());

	private final GuildManager guilds = new GuildManager(this.rest, this.cache);

	private final ChannelManager channels = new ChannelManager(this.rest, this.cache);

	private final UsersManager users = new UsersManager(this.rest, this.cache);

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void getAsksNobody() {
		assertThat(this.guilds.get(100)).isNull();
		assertThat(this.channels.get("200")).isNull();
		assertThat(this.users.get(Snowflake.of(300))).isNull();
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void fetchAsksTheApiAndUpdatesTheCache() {
		assertThat(this.guilds.fetch(100).block(LIMIT)).extracting(Guild::name).isEqualTo("guild");
		assertThat(this.channels.fetch("200").block(LIMIT)).extracting(Channel::name).isEqualTo("general");
		assertThat(this.users.fetch(Snowflake.of(300)).block(LIMIT)).extracting(User::username).isEqualTo("ann");
		assertThat(this.guilds.get("100")).isNotNull();
		assertThat(this.channels.get(200)).isNotNull();
		assertThat(this.users.get("300")).isNotNull();
	}

	@Test
	void resolveAsksTheApiOnlyIfTheCacheDoesNotKnow() {
		this.guilds.resolve(100).block(LIMIT);
		this.guilds.resolve("100").block(LIMIT);
		this.channels.resolve(200).block(LIMIT);
		this.channels.resolve("200").block(LIMIT);
		this.users.resolve(300).block(LIMIT);
		this.users.resolve("300").block(LIMIT);
		assertThat(this.server.requests()).containsExactly("/v1/guilds/100", "/v1/channels/200", "/v1/users/300");
	}

	@Test
	void concurrentFetchesOfOneIdAreOneRequest() {
		Sinks.Empty<Void> held = this.server.hold();
		List<Mono<User>> fetches = IntStream.range(0, 20).mapToObj((i) -> this.users.fetch(300)).toList();
		Mono<List<User>> all = Flux.merge(Flux.fromIterable(fetches), 256).collectList().cache();
		all.subscribe();
		await().atMost(LIMIT).until(() -> this.server.requests().size() == 1);
		held.tryEmitEmpty();
		assertThat(all.block(LIMIT)).hasSize(20);
		assertThat(this.server.requests()).hasSize(1);
		this.users.fetch(300).block(LIMIT);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void fetchGoesOnForOthersWhenOneCancels() {
		Sinks.Empty<Void> held = this.server.hold();
		Mono<User> fetch = this.users.fetch(300);
		Disposable first = fetch.subscribe();
		Mono<User> second = fetch.cache();
		second.subscribe();
		first.dispose();
		held.tryEmitEmpty();
		assertThat(second.block(LIMIT)).isNotNull();
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void failedFetchIsNotRemembered() {
		this.server.on("/v1/users/301", 404, "{'code':'UNKNOWN_USER','message':'Unknown'}")
			.on("/v1/users/301", 200, "{'id':'301','username':'bob'}");
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> this.users.fetch(301).block(LIMIT));
		assertThat(this.users.fetch(301).block(LIMIT)).extracting(User::username).isEqualTo("bob");
	}

	@Test
	void profileBringsTheUserToo() {
		Profile profile = this.users.fetchWithProfile("300").block(LIMIT);
		assertThat(profile.userProfile().bio()).isEqualTo("hello");
		assertThat(profile.mutualGuilds()).singleElement()
			.satisfies((guild) -> assertThat(guild.id()).isEqualTo(Snowflake.of(100)));
		assertThat(profile.connectedAccounts()).isEmpty();
		assertThat(this.users.get(300)).extracting(User::username).isEqualTo("ann");
	}

	@Test
	void messagesAreFetchedAndSent() {
		assertThat(this.channels.fetchMessage(200, 400).block(LIMIT).content()).isEqualTo("hi");
		assertThat(this.channels.fetchMessage("200", "400").block(LIMIT).content()).isEqualTo("hi");
		assertThat(this.channels.send("200", "sent").block(LIMIT).content()).isEqualTo("sent");
		assertThat(this.channels.send(200, "sent").block(LIMIT).content()).isEqualTo("sent");
	}

}
