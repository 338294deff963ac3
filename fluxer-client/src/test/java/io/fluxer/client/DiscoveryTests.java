package io.fluxer.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.Snowflake;
import io.fluxer.gateway.GatewayException;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.HttpException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class DiscoveryTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final String GUILDS = "/v1/users/@me/guilds?limit=200";

	private final ApiServer server = new ApiServer();

	private final Rest rest = this.server.rest();

	private final ClientOptions options = ClientOptions.defaults().withRest(this.server.options());

	private final Discovery discovery = new Discovery(this.rest, this.options);

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void gatewayOfTheOptionsNeedsNoRequest() {
		Discovery configured = new Discovery(this.rest, this.options.withGatewayUrl("ws://here"));
		assertThat(configured.gatewayUrl(Schedulers.parallel()).block(LIMIT)).isEqualTo("ws://here");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void apiThatFailsForNowIsAskedAgain() {
		this.server.on("/v1/gateway/bot", 503, "{'code':'SERVICE_UNAVAILABLE','message':'soon'}")
			.on("/v1/gateway/bot", 200, "{'url':'ws://there','shards':1}");
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		AtomicReference<String> url = new AtomicReference<>();
		this.discovery.gatewayUrl(time).subscribe(url::set);
		await().atMost(LIMIT).until(() -> {
			time.advanceTimeBy(Duration.ofSeconds(2));
			return url.get() != null;
		});
		assertThat(url).hasValue("ws://there");
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void warningNamesTheAddressThatIsAsked() {
		this.server.on("/v1/gateway/bot", 503, "{'code':'SERVICE_UNAVAILABLE','message':'soon'}");
		Discovery other = new Discovery(this.rest, ClientOptions.defaults());
		Logger logger = (Logger) LoggerFactory.getLogger(Discovery.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.list = new CopyOnWriteArrayList<>();
		appender.start();
		logger.addAppender(appender);
		Disposable asking = other.gatewayUrl(VirtualTimeScheduler.create()).subscribe();
		try {
			await().atMost(LIMIT).until(() -> !appender.list.isEmpty());
		}
		finally {
			asking.dispose();
			logger.detachAppender(appender);
		}
		assertThat(appender.list.get(0).getFormattedMessage()).contains(this.server.options().apiUrl());
	}

	@Test
	void thousandGuildsMakeAShard() {
		list(1, 1000);
		assertThat(shards()).isEqualTo(Shards.one());
	}

	@Test
	void oneGuildBeyondTwoThousandMakesAThirdShard() {
		list(1, 2001);
		assertThat(shards()).isEqualTo(Shards.of(3));
	}

	@Test
	void botWithoutGuildsHasOneShard() {
		list(1, 0);
		assertThat(shards()).isEqualTo(Shards.one());
	}

	@Test
	void botThatMayNotListItsGuildsHasOneShard() {
		this.server.on(GUILDS, 403, "{'code':'MISSING_ACCESS','message':'no'}");
		assertThat(shards()).isEqualTo(Shards.one());
	}

	@Test
	void listThatFailsForNowIsAskedForAgain() {
		this.server.on(GUILDS, 503, "{'code':'SERVICE_UNAVAILABLE','message':'soon'}");
		list(1, 1001);
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		AtomicReference<Shards> found = new AtomicReference<>();
		new Discovery(this.rest, this.options.withShards(Shards.auto())).shards(time).subscribe(found::set);
		await().atMost(LIMIT).until(() -> {
			time.advanceTimeBy(Duration.ofSeconds(2));
			return found.get() != null;
		});
		assertThat(found).hasValue(Shards.of(2));
	}

	@Test
	void givenShardsNeedNoRequest() {
		Shards given = Shards.of(3, Set.of(2));
		Discovery configured = new Discovery(this.rest, this.options.withShards(given));
		assertThat(configured.shards(Schedulers.parallel()).block(LIMIT)).isEqualTo(given);
		assertThat(this.server.requests()).isEmpty();
	}

	private Shards shards() {
		return new Discovery(this.rest, this.options.withShards(Shards.auto())).shards(Schedulers.parallel())
			.block(LIMIT);
	}

	private void list(int first, int last) {
		String path = GUILDS;
		for (int from = first; from <= last + 1; from += 200) {
			int to = Math.min(from + 199, last);
			this.server.on(path, 200,
					LongStream.rangeClosed(from, to)
						.mapToObj((id) -> "{'id':'" + id + "'}")
						.collect(Collectors.joining(",", "[", "]")));
			path = GUILDS + "&after=" + to;
		}
	}

	@Test
	void wrongAddressIsARefusal() {
		assertThatExceptionOfType(FluxerApiException.class)
			.isThrownBy(() -> this.discovery.gatewayUrl(Schedulers.parallel()).block(LIMIT));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void guildsAreReadPageByPage() {
		this.server.on("/v1/users/@me/guilds?limit=200", 200, guilds(1, 200))
			.on("/v1/users/@me/guilds?limit=200&after=200", 200, guilds(201, 203));
		Set<Snowflake> ids = this.discovery.guildIds().block(LIMIT);
		assertThat(ids).hasSize(203).contains(Snowflake.of(1), Snowflake.of(203));
	}

	@Test
	void guildsAreReadOnceFromAServerWithoutPages() {
		this.server.on("/v1/users/@me/guilds?limit=200", 200, guilds(1, 250))
			.on("/v1/users/@me/guilds?limit=200&after=250", 200, guilds(1, 250));
		assertThat(this.discovery.guildIds().block(LIMIT)).hasSize(250);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void instanceIsTheDiscoveryDocument() {
		this.server.on("/v1/.well-known/fluxer", 200, "{'api_code_version':1}");
		assertThat(this.discovery.instance().block(LIMIT).apiCodeVersion()).isOne();
	}

	@Test
	void instanceFallsBackToItsRoute() {
		this.server.on("/v1/instance", 200, "{'api_code_version':7}");
		assertThat(this.discovery.instance().block(LIMIT).apiCodeVersion()).isEqualTo(7);
		assertThat(this.server.requests()).containsExactly("/v1/.well-known/fluxer", "/v1/instance");
	}

	@Test
	void instanceWithoutEitherFailsWithTheFirstError() {
		Mono<?> instance = this.discovery.instance();
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> instance.block(LIMIT))
			.satisfies((failure) -> assertThat(failure.getSuppressed()).isNotEmpty());
	}

	@Test
	void gatewayIsTheOneThatTheInstanceNames() {
		this.server.on("/.well-known/fluxer", 200, "{'endpoints':{'gateway':'ws://there/gateway'}}");
		assertThat(ofInstance().gatewayUrl(Schedulers.parallel()).block(LIMIT)).isEqualTo("ws://there/gateway");
		assertThat(this.server.requests()).containsExactly("/.well-known/fluxer");
	}

	@Test
	void gatewayWithoutTlsIsRefusedIfItIsNamedOverTls() {
		assertThatExceptionOfType(GatewayException.class)
			.isThrownBy(() -> Discovery.secured("https://chat.example.org", "ws://chat.example.org/gateway"))
			.withMessageContaining("https://chat.example.org")
			.withMessageContaining("TLS");
		assertThat(Discovery.secured("HTTPS://chat.example.org", "WSS://chat.example.org"))
			.isEqualTo("WSS://chat.example.org");
		assertThat(Discovery.secured("http://127.0.0.1:1", "ws://127.0.0.1:2")).isEqualTo("ws://127.0.0.1:2");
	}

	@Test
	void apiIsAskedIfTheInstanceNamesNoGateway() {
		this.server.on("/.well-known/fluxer", 200, "{'endpoints':{'api':'" + this.server.origin() + "/api'}}")
			.on("/api/v1/gateway/bot", 200, "{'url':'ws://there','shards':1}");
		assertThat(ofInstance().gatewayUrl(Schedulers.parallel()).block(LIMIT)).isEqualTo("ws://there");
	}

	@Test
	void somethingElseThanAnInstanceIsARefusal() {
		this.server.on("/.well-known/fluxer", 404, "nothing");
		Mono<String> gateway = ofInstance().gatewayUrl(Schedulers.parallel());
		assertThatExceptionOfType(HttpException.class).isThrownBy(() -> gateway.block(LIMIT))
			.withMessageContaining(this.server.origin() + "/.well-known/fluxer");
	}

	@Test
	void webApplicationIsTheOneOfTheInstanceOnceItIsKnown() {
		assertThat(this.discovery.webUrl()).isEqualTo("https://fluxer.app");
		Discovery other = ofInstance();
		assertThat(other.webUrl()).isEqualTo(this.server.origin());
		this.server.on("/.well-known/fluxer", 200, "{'endpoints':{'webapp':'https://web.example.org'}}");
		other.known().block(LIMIT);
		assertThat(other.webUrl()).isEqualTo("https://web.example.org");
	}

	private Discovery ofInstance() {
		RestOptions restOptions = RestOptions.defaults().withMaxRetries(0).withInstance(this.server.origin());
		Rest restOfInstance = Rest.create(restOptions);
		restOfInstance.setToken("5.secret-part");
		return new Discovery(restOfInstance, ClientOptions.defaults().withRest(restOptions));
	}

	private static String guilds(long from, long to) {
		return LongStream.rangeClosed(from, to)
			.mapToObj((id) -> "{'id':'" + id + "'}")
			.collect(Collectors.joining(",", "[", "]"));
	}

}
