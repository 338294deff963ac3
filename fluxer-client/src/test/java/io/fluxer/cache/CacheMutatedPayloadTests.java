package io.fluxer.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.Events;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Payloads with members dropped, nulled, of other types and with ids of something else
 * leave the cache in order.
 */
class CacheMutatedPayloadTests {

	private static final int PAYLOADS = 2_000;

	private static final int CHECK_EVERY = 20;

	private final EventDecoder decoder = new EventDecoder();

	private final Map<String, JsonNode> payloads = payloads();

	private final List<String> ids = ids();

	static Stream<CacheSizeLimits> limits() {
		return Stream.of(CacheSizeLimits.unbounded().withMessages(5),
				new CacheSizeLimits(1, 2, 3, 2, 2, 1, 1, 2, 1, 1, 1),
				new CacheSizeLimits(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
	}

	@ParameterizedTest
	@MethodSource("limits")
	void cacheStaysInOrder(CacheSizeLimits limits) {
		long seed = Long.getLong("fluxer.seed", System.nanoTime());
		System.out.println("mutated payloads: " + PAYLOADS + ", seed " + seed + " (-Dfluxer.seed)");
		Random random = new Random(seed);
		CacheUpdater updater = new CacheUpdater(limits);
		Set<Snowflake> known = new LinkedHashSet<>();
		this.ids.forEach((id) -> known.add(Snowflake.of(id)));
		List<String> names = List.copyOf(this.payloads.keySet());
		int raw = 0;
		for (int i = 1; i <= PAYLOADS; i++) {
			String name = names.get(random.nextInt(names.size()));
			JsonNode payload = this.payloads.get(name).deepCopy();
			for (int change = random.nextInt(3); change > 0; change--) {
				mutate(payload, random);
			}
			DispatchEvent event = decode(name, payload);
			raw += (event instanceof RawDispatchEvent) ? 1 : 0;
			assertThatCode(() -> updater.apply(event)).as("seed %d, %s", seed, payload).doesNotThrowAnyException();
			if (i % CHECK_EVERY == 0) {
				CacheInvariants.check(updater.cache(), known, limits);
			}
		}
		assertThat(raw).as("payloads that fit no event").isBetween(1, PAYLOADS / 2);
		recovers(updater, limits);
	}

	private void recovers(CacheUpdater updater, CacheSizeLimits limits) {
		GuildCreateEvent create = (GuildCreateEvent) decode(Events.GUILD_CREATE,
				this.payloads.get(Events.GUILD_CREATE));
		CacheUpdater fresh = new CacheUpdater(limits);
		fresh.apply(create);
		updater.sessionGuilds(0, 1, Set.of());
		updater.apply(create);
		Snowflake id = create.guildId();
		assertThat(updater.cache().guilds().get(id)).isEqualTo(fresh.cache().guilds().get(id));
		assertThat(updater.cache().guilds().values()).extracting(Guild::id)
			.isEqualTo(fresh.cache().guilds().values().stream().map(Guild::id).toList());
		assertThat(updater.cache().roles(id).values()).isEqualTo(fresh.cache().roles(id).values());
		assertThat(updater.cache().emojis(id).values()).isEqualTo(fresh.cache().emojis(id).values());
		assertThat(updater.cache().voiceStates(id).size()).isLessThanOrEqualTo(create.voiceStates().size());
		assertThat(channelsOf(updater, id)).isSubsetOf(create.channels().stream().map(Channel::id).toList());
	}

	private static List<Snowflake> channelsOf(CacheUpdater updater, Snowflake guildId) {
		return updater.cache()
			.channels()
			.values()
			.stream()
			.filter((channel) -> guildId.equals(channel.guildId()))
			.map(Channel::id)
			.toList();
	}

	private void mutate(JsonNode payload, Random random) {
		List<JsonNode> containers = new ArrayList<>();
		collect(payload, containers);
		JsonNode container = containers.get(random.nextInt(containers.size()));
		if (container.isEmpty()) {
			return;
		}
		int index = random.nextInt(container.size());
		if (container instanceof ArrayNode array) {
			array.set(index, other(array.get(index), random));
		}
		else if (container instanceof ObjectNode object) {
			String key = List.copyOf(object.propertyNames()).get(index);
			if (random.nextInt(4) == 0) {
				object.remove(key);
			}
			else {
				object.set(key, other(object.get(key), random));
			}
		}
	}

	private JsonNode other(JsonNode value, Random random) {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		if (value.isString() && this.ids.contains(value.asString()) && random.nextInt(4) > 0) {
			return nodes.stringNode(this.ids.get(random.nextInt(this.ids.size())));
		}
		return switch (random.nextInt(6)) {
			case 0 -> nodes.numberNode(random.nextInt(-5, 5));
			case 1 -> nodes.stringNode("x");
			case 2 -> nodes.booleanNode(true);
			case 3 -> nodes.arrayNode().add(nodes.nullNode());
			case 4 -> nodes.objectNode();
			default -> nodes.nullNode();
		};
	}

	private DispatchEvent decode(String name, JsonNode payload) {
		return this.decoder.decode(name, RawJson.of(FluxerJson.mapper().writeValueAsBytes(payload)));
	}

	private List<String> ids() {
		Set<String> found = new LinkedHashSet<>();
		for (JsonNode payload : this.payloads.values()) {
			List<JsonNode> containers = new ArrayList<>();
			collect(payload, containers);
			containers.forEach((container) -> container.valueStream()
				.filter((value) -> value.isString() && value.asString().matches("[0-9]{2,19}"))
				.forEach((value) -> found.add(value.asString())));
		}
		return List.copyOf(found);
	}

	private static void collect(JsonNode node, List<JsonNode> containers) {
		if (node.isContainer()) {
			containers.add(node);
			node.forEach((child) -> collect(child, containers));
		}
	}

	private static Map<String, JsonNode> payloads() {
		Map<String, JsonNode> payloads = new LinkedHashMap<>();
		for (Field field : Events.class.getFields()) {
			String name = field.getName();
			try (InputStream input = Events.class.getResourceAsStream(name + ".json")) {
				if (input != null) {
					payloads.put(name, FluxerJson.mapper().readTree(input));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		assertThat(payloads).hasSizeGreaterThan(50);
		return payloads;
	}

}
