package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.client.ClientOptions;
import io.fluxer.client.IgnoredEvents;
import io.fluxer.client.LaneOptions;
import io.fluxer.client.Shards;
import io.fluxer.gateway.CustomStatus;
import io.fluxer.gateway.GatewayCompression;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.SessionStore;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.RetryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FluxerProperties}.
 */
class FluxerPropertiesTests {

	@Test
	void hasTheDefaultsOfTheLibrary() {
		FluxerProperties properties = bind();
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.token()).isNull();
		assertThat(properties.instance()).isNull();
		assertThat(properties.rest().toOptions(properties.rest().apiUrl())).isEqualTo(RestOptions.defaults());
		assertThat(properties.cache().toLimits()).isEqualTo(CacheSizeLimits.unbounded());
		assertThat(properties.listener().toOptions(false)).isEqualTo(LaneOptions.defaults());
		assertThat(properties.listener().enabled()).isTrue();
		FluxerGatewayProperties gateway = properties.gateway();
		ClientOptions library = ClientOptions.defaults();
		assertThat(gateway.enabled()).isTrue();
		assertThat(gateway.url()).isNull();
		assertThat(gateway.version()).isEqualTo(library.gatewayVersion());
		assertThat(gateway.intents()).isEqualTo(library.intents());
		assertThat(gateway.waitForGuilds()).isEqualTo(library.waitForGuilds());
		assertThat(gateway.presence()).isNull();
		assertThat(gateway.startupTimeout()).isEqualTo(Duration.ofSeconds(30));
		assertThat(gateway.compression()).isEqualTo(library.compression());
		assertThat(gateway.toIgnoredEvents()).isEqualTo(library.ignoredEvents());
		assertThat(gateway.shards().toShards()).isEqualTo(library.shards());
		assertThat(gateway.toSessionStore()).isSameAs(SessionStore.none());
		assertThat(properties.embedded()).isEqualTo(new FluxerEmbeddedProperties(null, 0));
	}

	@Test
	void bindsEveryProperty() {
		FluxerProperties properties = bind("fluxer.enabled=false", "fluxer.token=Bot 1.secret",
				"fluxer.rest.enabled=false", "fluxer.instance=https://chat.example.org",
				"fluxer.rest.api-url=https://chat.example.org/v1/", "fluxer.rest.user-agent=mine",
				"fluxer.rest.timeout=2s", "fluxer.rest.max-retries=0", "fluxer.rest.rate-limit.global=10",
				"fluxer.rest.rate-limit.max-wait=4s", "fluxer.rest.retry.min-backoff=1s",
				"fluxer.rest.retry.max-backoff=1m", "fluxer.rest.retry.jitter=0.25",
				"fluxer.rest.ordered-messages=false", "fluxer.rest.allowed-mentions=everyone, users",
				"fluxer.cache.guilds=1", "fluxer.cache.channels=2", "fluxer.cache.users=3", "fluxer.cache.members=0",
				"fluxer.cache.roles=4", "fluxer.cache.emojis=5", "fluxer.cache.stickers=6",
				"fluxer.cache.voice-states=7", "fluxer.cache.presences=8", "fluxer.cache.messages=9",
				"fluxer.cache.unreferenced-users=10", "fluxer.gateway.enabled=false",
				"fluxer.gateway.url=wss://chat.example.org/gateway", "fluxer.gateway.version=2",
				"fluxer.gateway.intents=7", "fluxer.gateway.presence.status=dnd", "fluxer.gateway.presence.afk=true",
				"fluxer.gateway.presence.mobile=true", "fluxer.gateway.presence.custom-status.text=busy",
				"fluxer.gateway.presence.custom-status.emoji-id=42",
				"fluxer.gateway.presence.custom-status.emoji-name=cat", "fluxer.gateway.wait-for-guilds=true",
				"fluxer.gateway.startup-timeout=0s", "fluxer.gateway.compression=zstd",
				"fluxer.gateway.ignored-events=typing_start, NEWER_EVENT", "fluxer.gateway.shards.count=3",
				"fluxer.gateway.shards.ids=2,0", "fluxer.listener.enabled=false", "fluxer.listener.order-by=guild",
				"fluxer.listener.timeout=5s", "fluxer.listener.lane-capacity=8", "fluxer.listener.total-capacity=16",
				"fluxer.embedded.enabled=true", "fluxer.embedded.port=8585");
		assertThat(properties.enabled()).isFalse();
		assertThat(properties.token()).isEqualTo("Bot 1.secret");
		assertThat(properties.instance()).isEqualTo("https://chat.example.org");
		assertThat(properties.rest().toOptions("http://127.0.0.1/v1")).isEqualTo(RestOptions.defaults()
			.withApiUrl("http://127.0.0.1/v1")
			.withUserAgent("mine")
			.withTimeout(Duration.ofSeconds(2))
			.withMaxRetries(0)
			.withGlobalRateLimit(10)
			.withMaxWait(Duration.ofSeconds(4))
			.withRetry(new RetryOptions(Duration.ofSeconds(1), Duration.ofMinutes(1), 0.25))
			.withOrderedMessages(false)
			.withAllowedMentions(new AllowedMentions(List.of("users", "everyone"), List.of(), List.of(), false)));
		assertThat(properties.rest().apiUrl()).isEqualTo("https://chat.example.org/v1/");
		assertThat(properties.cache().toLimits()).isEqualTo(new CacheSizeLimits(1, 2, 3, 0, 4, 5, 6, 7, 8, 9, 10));
		FluxerGatewayProperties gateway = properties.gateway();
		assertThat(gateway.enabled()).isFalse();
		assertThat(gateway.url()).isEqualTo("wss://chat.example.org/gateway");
		assertThat(gateway.version()).isEqualTo("2");
		assertThat(gateway.intents()).isEqualTo(7);
		assertThat(gateway.waitForGuilds()).isTrue();
		assertThat(gateway.startupTimeout()).isZero();
		assertThat(gateway.compression()).isEqualTo(GatewayCompression.ZSTD);
		assertThat(gateway.toIgnoredEvents()).isEqualTo(IgnoredEvents.of("TYPING_START", "NEWER_EVENT"));
		assertThat(gateway.shards().toShards()).isEqualTo(Shards.of(3, List.of(0, 2)));
		assertThat(gateway.presence()).isNotNull();
		assertThat(gateway.presence().toPresence()).isEqualTo(
				new Presence(Presence.Status.DND, true, true, new CustomStatus("busy", Snowflake.of(42), "cat", null)));
		assertThat(properties.listener().enabled()).isFalse();
		assertThat(properties.listener().toOptions(true))
			.isEqualTo(new LaneOptions(LaneOptions.OrderBy.GUILD, Duration.ofSeconds(5), 8, 16, true));
		assertThat(properties.embedded()).isEqualTo(new FluxerEmbeddedProperties(true, 8585));
	}

	@Test
	void appliesTheDefaultsOfAPresenceThatIsGivenInPart() {
		FluxerPresenceProperties presence = bind("fluxer.gateway.presence.custom-status.text=busy").gateway()
			.presence();
		assertThat(presence).isNotNull();
		assertThat(presence.toPresence())
			.isEqualTo(new Presence(Presence.Status.ONLINE, false, false, new CustomStatus("busy", null, null, null)));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			fluxer.instance,                            chat.example.org,  https://
			fluxer.instance,                            https://a.example/?b=c, without user
			fluxer.rest.api-url,                        api.fluxer.app/v1, http://
			fluxer.rest.api-url,                        ftp://fluxer.app,  https://
			fluxer.rest.user-agent,                     '',                a text
			fluxer.rest.timeout,                        0s,                a duration
			fluxer.rest.max-retries,                    -1,                at least 0
			fluxer.rest.rate-limit.global,              0,                 at least 1
			fluxer.rest.rate-limit.max-wait,            -1s,               a duration
			fluxer.rest.retry.min-backoff,              -1s,               a duration
			fluxer.rest.retry.max-backoff,              100ms,             fluxer.rest.retry.min-backoff
			fluxer.rest.retry.jitter,                   -0.1,              from 0 to 1
			fluxer.rest.retry.jitter,                   1.1,               from 0 to 1
			fluxer.rest.retry.jitter,                   NaN,               from 0 to 1
			fluxer.rest.retry.within,                   0s,                a duration
			fluxer.cache.guilds,                        -1,                at least 0
			fluxer.cache.channels,                      -1,                at least 0
			fluxer.cache.users,                         -1,                at least 0
			fluxer.cache.members,                       -1,                at least 0
			fluxer.cache.roles,                         -1,                at least 0
			fluxer.cache.emojis,                        -1,                at least 0
			fluxer.cache.stickers,                      -1,                at least 0
			fluxer.cache.voice-states,                  -1,                at least 0
			fluxer.cache.presences,                     -1,                at least 0
			fluxer.cache.messages,                      -1,                at least 0
			fluxer.cache.unreferenced-users,            -1,                at least 0
			fluxer.gateway.url,                         https://fluxer.app, wss://
			fluxer.gateway.version,                     ' ',               a text
			fluxer.gateway.startup-timeout,             -1s,               a duration
			fluxer.gateway.ignored-events,              READY,             READY and RESUMED
			fluxer.gateway.ignored-events,              'auto,TYPING_START', stands alone
			fluxer.gateway.ignored-events,              typing start,      TYPING_START
			fluxer.gateway.ignored-events,              GUILD_SYNC,        what commands wait for
			fluxer.gateway.shards.count,                0,                 from 1 to 16384
			fluxer.gateway.shards.count,                16385,             mode to auto
			fluxer.gateway.shards.count,                many,              mode to auto
			fluxer.gateway.shards.ids,                  1,                 from 0 to 0
			fluxer.gateway.shards.ids,                  -1,                fluxer.gateway.shards.count
			fluxer.gateway.presence.custom-status.text, ' ',               a text
			fluxer.listener.timeout,                    0s,                a duration
			fluxer.listener.lane-capacity,              0,                 at least 1
			fluxer.listener.total-capacity,             0,                 at least 1
			fluxer.embedded.port,                       65536,             65535
			""")
	void refusesABadValueNamingThePropertyAndWhatItAccepts(String property, String value, String accepted) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(property + "=" + value))
			.havingRootCause()
			.isInstanceOf(InvalidConfigurationPropertyValueException.class)
			.withMessageContaining(property)
			.withMessageContaining(accepted);
	}

	@Test
	void anEmptyListOfAllowedMentionsNotifiesNobody() {
		assertThat(allowedMentions("fluxer.rest.allowed-mentions=")).isEqualTo(AllowedMentions.none());
	}

	@Test
	void everyKindOfMentionCanBeAllowed() {
		assertThat(allowedMentions("fluxer.rest.allowed-mentions=replied-user,EVERYONE,roles,users"))
			.isEqualTo(AllowedMentions.all());
		assertThat(allowedMentions("fluxer.rest.allowed-mentions[0]=repliedUser"))
			.isEqualTo(new AllowedMentions(List.of(), List.of(), List.of(), true));
	}

	private static AllowedMentions allowedMentions(String property) {
		return bind(property).rest().toOptions("https://chat.example.org").allowedMentions();
	}

	@Test
	void theEventsToIgnoreAreNoneAutoOrNames() {
		assertThat(ignoredEvents("fluxer.gateway.ignored-events=")).isEqualTo(IgnoredEvents.none());
		assertThat(ignoredEvents("fluxer.gateway.ignored-events=None")).isEqualTo(IgnoredEvents.none());
		assertThat(ignoredEvents("fluxer.gateway.ignored-events=AUTO")).isEqualTo(IgnoredEvents.auto());
		assertThat(ignoredEvents("fluxer.gateway.ignored-events[0]=INVITE_CREATE"))
			.isEqualTo(IgnoredEvents.of("INVITE_CREATE"));
		assertThat(ignoredEvents("fluxer.gateway.ignore-unheard-events=true")).isEqualTo(IgnoredEvents.auto());
		assertThatExceptionOfType(BindException.class).isThrownBy(
				() -> bind("fluxer.gateway.ignore-unheard-events=true", "fluxer.gateway.ignored-events=INVITE_CREATE"))
			.havingRootCause()
			.withMessageContaining("no names can be given");
	}

	private static IgnoredEvents ignoredEvents(String property) {
		return bind(property).gateway().toIgnoredEvents();
	}

	@Test
	void theShardsAreANumberSomeOfThemOrAutomatic() {
		assertThat(bind("fluxer.gateway.shards.count=4").gateway().shards().toShards()).isEqualTo(Shards.of(4));
		assertThat(bind("fluxer.gateway.shards.count=Auto").gateway().shards().toShards()).isEqualTo(Shards.auto());
		assertThat(new Binder(new MapConfigurationPropertySource(Map.of("fluxer.gateway.shards.count", 5)))
			.bind("fluxer", FluxerProperties.class)
			.get()
			.gateway()
			.shards()
			.toShards()).isEqualTo(Shards.of(5));
		assertThat(bind("fluxer.gateway.shards.mode=auto").gateway().shards().toShards()).isEqualTo(Shards.auto());
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind("fluxer.gateway.shards.count=auto", "fluxer.gateway.shards.ids=0"))
			.havingRootCause()
			.withMessageContaining("fluxer.gateway.shards.ids")
			.withMessageContaining("Give a number for fluxer.gateway.shards.count");
	}

	@Test
	void refusesALineBreakInTheUserAgentWithoutRepeatingIt() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind("fluxer.rest.user-agent=one\r\nAuthorization: two"))
			.havingRootCause()
			.withMessageContaining("fluxer.rest.user-agent")
			.withMessageNotContaining("Authorization");
	}

	@Test
	void neverShowsTheToken() {
		assertThat(bind("fluxer.token=1.secret").toString()).doesNotContain("secret").contains("******");
	}

	private static FluxerProperties bind(String... pairs) {
		Map<String, String> values = new LinkedHashMap<>();
		Arrays.stream(pairs).map((pair) -> pair.split("=", 2)).forEach((pair) -> values.put(pair[0], pair[1]));
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("fluxer", FluxerProperties.class);
	}

}
