package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuildTests {

	private final TestServer server = new TestServer();

	private final Rest rest = Rest.create(this.server.options());

	private final Guild guild = FluxerJson.mapper()
		.readValue("{\"id\":\"1\",\"features\":[\"BANNER\"],\"roles\":[{\"id\":\"1\",\"name\":\"@everyone\"},"
				+ "{\"id\":\"2\",\"name\":\"Mods\",\"position\":1},{\"id\":\"3\",\"name\":\"mods\",\"position\":2}]}",
				Guild.class);

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void aFeatureIsSwitchedOnTopOfTheOthers() {
		this.server.answers(TestServer.Reply.of(200, "{\"id\":\"1\",\"features\":[]}"));
		this.guild.setFeature(this.rest, GuildFeatures.INVITES_DISABLED, true).block();
		this.guild.setFeature(this.rest, GuildFeatures.BANNER, false).block();
		this.guild.setTextChannelFlexibleNames(this.rest, true).block();
		this.guild.setDetachedBanner(this.rest, true).block();
		assertThat(this.server.requests()).extracting(TestServer.Request::text)
			.containsExactly("{\"features\":[\"BANNER\",\"INVITES_DISABLED\"]}", "{\"features\":[]}",
					"{\"features\":[\"BANNER\",\"TEXT_CHANNEL_FLEXIBLE_NAMES\"]}",
					"{\"features\":[\"BANNER\",\"DETACHED_BANNER\"]}");
	}

	@Test
	void aFeatureThatIsAsWantedNeedsNoCall() {
		assertThat(this.guild.setFeature(this.rest, GuildFeatures.BANNER, true).block()).isSameAs(this.guild);
		assertThat(this.guild.setFeature(this.rest, GuildFeatures.VERIFIED, false).block()).isSameAs(this.guild);
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void aRoleIsFoundByIdOrByNameTheStrongestFirst() {
		assertThat(this.guild.resolveRoleId("2")).isEqualTo(Snowflake.of(2));
		assertThat(this.guild.resolveRoleId("MODS")).isEqualTo(Snowflake.of(3));
		assertThat(this.guild.resolveRoleId("other")).isNull();
	}

	@Test
	void writingPermissionsSaysThatAllOfThemAreKnown() {
		this.server.answers(TestServer.Reply.of(200, "{\"id\":\"5\"}"));
		Rest own = this.rest.with(RequestOptions.none().withHeader("X-Own", "kept"));
		Role role = this.guild.createRole(own, RoleCreate.named("r")).block();
		role.edit(own, this.guild.id(), RoleUpdate.create().withHoist(true)).block();
		this.guild.createChannel(own, ChannelCreate.text("c")).block();
		assertThat(lines()).containsExactly("POST /v1/guilds/1/roles", "PATCH /v1/guilds/1/roles/5",
				"POST /v1/guilds/1/channels");
		assertThat(this.server.requests())
			.allMatch((request) -> "view_channel_members_permission".equals(request.headers().get("X-Fluxer-Features")))
			.allMatch((request) -> "kept".equals(request.headers().get("X-Own")));
	}

	@Test
	void callsWithoutAnAnswerComplete() {
		this.server.answers(TestServer.Reply.of(204, ""));
		this.guild.delete(this.rest).block();
		this.guild.setChannelPositions(this.rest, List.of(ChannelPosition.of(Snowflake.of(7)).withPosition(1))).block();
		this.guild.setRolePositions(this.rest, List.of(new RolePosition(Snowflake.of(2), 1))).block();
		this.guild.ban(this.rest, Snowflake.of(9)).block();
		assertThat(lines()).containsExactly("POST /v1/guilds/1/delete", "PATCH /v1/guilds/1/channels",
				"PATCH /v1/guilds/1/roles", "PUT /v1/guilds/1/bans/9");
		assertThat(this.server.requests()).extracting(TestServer.Request::text)
			.containsExactly("{}", "[{\"id\":\"7\",\"position\":1}]", "[{\"id\":\"2\",\"position\":1}]", "{}");
	}

	@Test
	void aNewOwnerIsNamedByTheirId() {
		this.server.answers(TestServer.Reply.of(200, "{\"id\":\"1\",\"owner_id\":\"9\"}"));
		assertThat(this.guild.transferOwnership(this.rest, Snowflake.of(9)).block().ownerId())
			.isEqualTo(Snowflake.of(9));
		assertThat(this.server.request(0).text()).isEqualTo("{\"new_owner_id\":\"9\"}");
	}

	private List<String> lines() {
		return this.server.requests().stream().map((request) -> request.method() + " " + request.uri()).toList();
	}

}
