package io.fluxer.client;

import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.cache.EntityCache;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.PersonInGuild;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelUpdate;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.EmojiCreate;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildUpdate;
import io.fluxer.entity.ImageData;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.StickerCreate;
import io.fluxer.event.GuildAvailableEvent;
import io.fluxer.event.GuildJoinedEvent;
import io.fluxer.event.GuildReadyEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Everything changes while the bot is away, and the server keeps next to nothing of it.
 * What the cache has afterwards is compared with that of a bot that has just come.
 */
class HoleIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final ImageData IMAGE = ImageData.of(Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"));

	private final FluxerServer server = FluxerServer.start();

	private final Snowflake guild = this.server.guildId();

	private final List<Integer> missed = new CopyOnWriteArrayList<>();

	private Client client = client();

	@AfterEach
	void close() {
		close(this.client);
		this.server.close();
	}

	@Test
	void cacheIsAsTheServerSaysByTheGateway() {
		cacheIsAsTheServerSaysAfterAHole();
	}

	@Test
	void cacheIsAsTheServerSaysByTheApi() {
		this.server.gateway()
			.filter((connection, text) -> List.of(text.contains("\"GUILD_SYNC\"")
					? text.replace("\"properties\":{", "\"properties\":7,\"was\":{") : text));
		cacheIsAsTheServerSaysAfterAHole();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aGuildThatWasJoinedInAHoleIsKnownAndToldOnce(boolean byGateway) {
		List<Object> told = new CopyOnWriteArrayList<>();
		this.client.onEnvelope((envelope) -> Mono.fromRunnable(() -> {
			if (envelope.event() instanceof GuildJoinedEvent || envelope.event() instanceof GuildReadyEvent
					|| envelope.event() instanceof GuildAvailableEvent) {
				told.add(envelope.event());
			}
		}));
		login(this.client);
		await().atMost(LIMIT).until(() -> this.client.guilds().get(this.guild) != null);
		told.clear();
		this.server.gateway().filter((connection, text) -> {
			if (text.contains("\"GUILD_CREATE\"")) {
				return List.of();
			}
			return List.of((byGateway || !text.contains("\"GUILD_SYNC\"")) ? text
					: text.replace("\"properties\":{", "\"properties\":7,\"was\":{"));
		});
		Snowflake joined = this.server.createGuild("joined in a hole");
		this.server.person().say(this.server.channelId(), "the next dispatch shows the hole");
		await().atMost(LIMIT).untilAsserted(() -> {
			assertThat(this.client.guilds().get(joined)).isNotNull()
				.extracting(Guild::name)
				.isEqualTo("joined in a hole");
			assertThat(told).hasSize(1);
		});
		assertThat(told.get(0)).isInstanceOf(GuildJoinedEvent.class);
	}

	private void cacheIsAsTheServerSaysAfterAHole() {
		Person ann = this.server.person();
		PersonInGuild owner = ann.in(this.guild);
		Snowflake oldChannel = this.server.createChannel(this.guild, "old");
		Snowflake oldRole = owner.createRole("old", 0);
		Snowflake role = owner.createRole("role", 0);
		login(this.client);
		Emoji oldEmoji = this.client.emojis().createGuildEmoji(this.guild, new EmojiCreate("old", IMAGE)).block(LIMIT);
		this.client.emojis().createGuildEmoji(this.guild, new EmojiCreate("kept", IMAGE)).block(LIMIT);
		ann.say(this.server.channelId(), "hello");
		ann.sayDirectly("hello");
		await().atMost(LIMIT)
			.until(() -> this.client.cache().members(this.guild).get(ann.id()) != null && privateIds().size() == 1
					&& this.client.cache().emojis(this.guild).size() == 2);

		this.server.gateway().refuseConnections(true);
		this.server.gateway().cut();
		await().atMost(LIMIT).until(() -> this.client.state() != ClientState.READY);
		this.client.guilds().updateGuild(this.guild, GuildUpdate.create().withName("renamed")).block(LIMIT);
		owner.deleteChannel(oldChannel);
		this.server.createChannel(this.guild, "new");
		this.client.channels()
			.updateChannel(this.server.channelId(), ChannelUpdate.create().withName("renamed"))
			.block(LIMIT);
		owner.setOverwrite(this.server.channelId(), role, 0, 2048);
		this.client.roles().deleteGuildRole(this.guild, oldRole).block(LIMIT);
		owner.createRole("new", 8);
		owner.setPermissions(role, 1024);
		this.client.emojis().deleteGuildEmoji(this.guild, oldEmoji.id()).block(LIMIT);
		this.client.emojis().createGuildEmoji(this.guild, new EmojiCreate("new", IMAGE)).block(LIMIT);
		this.client.stickers().createGuildSticker(this.guild, StickerCreate.of("new", IMAGE)).block(LIMIT);
		owner.setNick(ann.id(), "nick");
		owner.giveRole(this.server.botId(), role);
		this.server.createPerson("bob").sayDirectly("hello");
		this.server.gateway().refuseConnections(false);

		await().atMost(LIMIT).until(() -> !this.missed.isEmpty());
		assertThat(this.missed).allSatisfy((count) -> assertThat(count).isPositive());
		Client fresh = client();
		try {
			login(fresh);
			await().atMost(LIMIT).until(() -> fresh.guilds().get(this.guild) != null);
			await().atMost(LIMIT).untilAsserted(() -> assertSame(this.client.cache(), fresh.cache()));
		}
		finally {
			close(fresh);
		}
		List<Snowflake> listed = this.client.channels()
			.listPrivateChannels()
			.map((channels) -> channels.stream().map(Channel::id).toList())
			.block(LIMIT);
		await().atMost(LIMIT).untilAsserted(() -> assertThat(privateIds()).containsExactlyInAnyOrderElementsOf(listed));
		assertThat(listed).hasSize(2);
		assertThat(this.client.isReady()).isTrue();
		// What nobody brings anew is not kept: it may be wrong.
		assertThat(this.client.cache().members(this.guild).get(ann.id())).isNull();
	}

	private void assertSame(EntityCache cache, EntityCache expected) {
		Guild now = cache.guilds().get(this.guild);
		Guild then = expected.guilds().get(this.guild);
		assertThat(now.name()).isEqualTo("renamed").isEqualTo(then.name());
		assertThat(now.memberCount()).isEqualTo(then.memberCount());
		assertThat(now.joinedAt()).isEqualTo(then.joinedAt());
		assertThat(cache.members(this.guild).get(this.server.botId()).roles())
			.containsExactlyInAnyOrderElementsOf(expected.members(this.guild).get(this.server.botId()).roles())
			.hasSize(2);
		assertThat(byId(cache.roles(this.guild).values(), Role::id, Function.identity()))
			.isEqualTo(byId(expected.roles(this.guild).values(), Role::id, Function.identity()))
			.hasSameSizeAs(now.roles());
		assertThat(byId(ofGuild(cache), Channel::id, Function.identity()))
			.isEqualTo(byId(ofGuild(expected), Channel::id, Function.identity()));
		assertThat(byId(cache.emojis(this.guild).values(), Emoji::id, Emoji::name))
			.isEqualTo(byId(expected.emojis(this.guild).values(), Emoji::id, Emoji::name))
			.hasSize(2);
		assertThat(byId(cache.stickers(this.guild).values(), Sticker::id, Sticker::name))
			.isEqualTo(byId(expected.stickers(this.guild).values(), Sticker::id, Sticker::name))
			.hasSize(1);
	}

	private List<Channel> ofGuild(EntityCache cache) {
		return cache.channels().values().stream().filter((channel) -> this.guild.equals(channel.guildId())).toList();
	}

	private List<Snowflake> privateIds() {
		return this.client.cache()
			.channels()
			.values()
			.stream()
			.filter((channel) -> channel.guildId() == null)
			.map(Channel::id)
			.toList();
	}

	private Client client() {
		return Client.create(ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
			.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(100))));
	}

	private void login(Client bot) {
		bot.onEnvelope((envelope) -> {
			if (envelope.event() instanceof SessionResumedEvent resumed) {
				this.missed.add(resumed.missed());
			}
			return Mono.empty();
		});
		bot.login(this.server.botToken()).subscribe();
		bot.whenReady().block(LIMIT);
	}

	private void close(Client bot) {
		bot.destroy().block(LIMIT);
		bot.rest().close();
	}

	private static <T, V> Map<Snowflake, V> byId(Collection<T> values, Function<T, Snowflake> id,
			Function<T, V> value) {
		return values.stream().collect(Collectors.toMap(id, value));
	}

}
