package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.fluxer.Snowflake;
import io.fluxer.cache.CacheOrder;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.cache.EntityCache;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.gateway.GatewayWire;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A live session in which many frames are spoiled on their way.
 */
class MutatedFramesTests {

	private static final int FRAMES = 2_000;

	private final long seed = Long.getLong("fluxer.seed", System.nanoTime());

	private final SplittableRandom random = new SplittableRandom(this.seed);

	private final VirtualFluxer fluxer = new VirtualFluxer(this.seed);

	private final EntityCache cache = this.fluxer.client.cache();

	private final Crowd crowd = new Crowd(this.fluxer.core, this.random.split());

	private final FrameMutator mutator = new FrameMutator(this.random.split());

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer");

	private int mutated;

	private int heard;

	@BeforeEach
	void silenceTheLog() {
		this.logger.setLevel(Level.OFF);
	}

	@AfterEach
	void restoreTheLog() {
		this.logger.setLevel(null);
	}

	@Test
	void sessionStaysUpAndTheCacheIsMended() {
		this.crowd.settle();
		this.fluxer.login();
		this.fluxer.client.onTyped((event) -> this.heard++);
		this.fluxer.gateway.wire(new Spoiler());
		while (this.mutated < FRAMES) {
			this.crowd.act();
			this.crowd.actPrivately();
			this.fluxer.advance(Duration.ofMillis(this.random.nextInt(500)));
			checkOrder();
		}
		this.fluxer.gateway.wire(new GatewayWire() {
		});
		this.crowd.endOutages();
		this.fluxer.advance(Duration.ofMinutes(1));
		assertThat(this.fluxer.clientEvents(DisconnectedEvent.class)).as("seed %d", this.seed).isEmpty();
		assertThat(this.fluxer.clientEvents(SessionCreatedEvent.class)).as("seed %d", this.seed).hasSize(1);
		assertThat(this.fluxer.client.isReady()).as("seed %d", this.seed).isTrue();
		assertThat(this.heard).as("events heard between").isGreaterThan(FRAMES / 2);
		announceTheTruth();
		CacheComparison comparison = CacheComparison.of(this.cache, ServerTruth.of(this.fluxer.core));
		assertThat(comparison.differences()).as("seed %d", this.seed).isEmpty();
		checkOrder();
		System.out.println("mutated frames: " + this.mutated + ", seed=" + this.seed
				+ " (-Dfluxer.seed), session up, cache equal: " + comparison.entries() + " entries");
	}

	/** Says again what is, and what is no more, as far as only lost events told it. */
	private void announceTheTruth() {
		EntityCache truth = ServerTruth.of(this.fluxer.core).cache();
		for (Guild guild : this.cache.guilds().values()) {
			if (truth.guilds().get(guild.id()) == null) {
				dispatch("GUILD_DELETE", JsonNodeFactory.instance.objectNode().put("id", guild.id().toString()));
			}
		}
		for (Channel channel : this.cache.channels().values()) {
			if (truth.channels().get(channel.id()) == null) {
				dispatch("CHANNEL_DELETE", JsonNodeFactory.instance.objectNode().put("id", channel.id().toString()));
			}
		}
		for (Guild guild : truth.guilds().values()) {
			removeStrangers(guild.id(), truth);
			this.fluxer.client.gateway().syncGuild(guild.id()).subscribe();
			this.fluxer.client.gateway().requestGuildMembers(GuildMembersRequest.all(guild.id())).subscribe();
			this.fluxer.advance(Duration.ofSeconds(30));
		}
		this.crowd.people().forEach((person) -> this.fluxer.core.sayDirectly(person, "still here"));
		for (Channel channel : truth.channels().values()) {
			if (channel.guildId() == null) {
				dispatch("CHANNEL_UPDATE", ServerTruth.channel(this.fluxer.core, channel.id()));
			}
		}
		this.fluxer.advance(Duration.ofMinutes(1));
	}

	private void removeStrangers(Snowflake guildId, EntityCache truth) {
		for (GuildMember member : this.cache.members(guildId).values()) {
			Snowflake userId = member.user().id();
			if (truth.members(guildId).get(userId) == null) {
				ObjectNode data = JsonNodeFactory.instance.objectNode().put("guild_id", guildId.toString());
				data.putObject("user").put("id", userId.toString());
				dispatch("GUILD_MEMBER_REMOVE", data);
			}
		}
	}

	private void dispatch(String name, Object data) {
		this.fluxer.levers().dispatch(name, FluxerJson.mapper().valueToTree(data));
		this.fluxer.advance(Duration.ofSeconds(1));
	}

	private void checkOrder() {
		List<Snowflake> now = new ArrayList<>(this.crowd.guilds());
		this.cache.guilds().values().forEach((guild) -> now.add(guild.id()));
		this.cache.channels().values().forEach((channel) -> now.add(channel.id()));
		CacheOrder.check(this.cache, now, CacheSizeLimits.unbounded());
	}

	private final class Spoiler implements GatewayWire {

		@Override
		public List<String> toClient(int connection, String frame) {
			if (MutatedFramesTests.this.random.nextBoolean() || MutatedFramesTests.this.mutated >= FRAMES) {
				return List.of(frame);
			}
			MutatedFramesTests.this.mutated++;
			if (frame.contains("\"op\":0")) {
				return List.of(MutatedFramesTests.this.mutator.mutate(frame));
			}
			// Without answers to its heartbeats the connection would have to end.
			return List.of(MutatedFramesTests.this.mutator.mutate(frame), frame,
					MutatedFramesTests.this.mutator.truncate("{\"op\":9,\"d\":false}"),
					MutatedFramesTests.this.mutator.truncate("{\"op\":7}"));
		}

	}

}
