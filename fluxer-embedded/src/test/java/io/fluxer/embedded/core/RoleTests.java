package io.fluxer.embedded.core;

import java.util.List;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTests {

	private final TestServer server = new TestServer(false);

	private final String roles = "/v1/guilds/" + this.server.guild + "/roles";

	@Test
	void makesARoleWithEveryonesPermissionsAtTheLowestRank() {
		Client client = this.server.identified();
		Reply role = create("mods");
		assertThat(role.json().path("permissions").asString()).isEqualTo("18014536052624961");
		assertThat(role.json().path("position").asInt()).isEqualTo(1);
		assertThat(client.link().names()).containsExactly("GUILD_ROLE_CREATE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
		assertThat(client.link().event("GUILD_ROLE_CREATE").at("/d/role")).isEqualTo(Json.sorted(role.json()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{}|name INVALID_FORMAT", "{\"name\":\"\"}|name INVALID_FORMAT",
					"{\"name\":5}|name INVALID_FORMAT",
					"{\"name\":\"a\",\"color\":16777216}|color VALUE_MUST_BE_INTEGER_IN_RANGE",
					"{\"name\":\"a\",\"permissions\":\"-1\"}|permissions INVALID_FORMAT" })
	void namesTheFieldThatIsWrong(String body, String error) {
		assertThat(this.server.bot("POST", this.roles, body).error()).isEqualTo(error.strip());
	}

	@Test
	void gathersOneErrorForEachField() {
		Reply reply = this.server.bot("POST", this.roles, "{\"name\":\"" + "x".repeat(101) + "\",\"color\":-1}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.json().path("errors")).hasSize(2);
	}

	@Test
	void dropsUnknownPermissions() {
		Reply role = this.server.bot("POST", this.roles, "{\"name\":\"a\",\"permissions\":\"18446744073709551615\"}");
		assertThat(role.json().path("permissions").asString()).isEqualTo("33787032395841535");
	}

	@Test
	void holdsNoMoreThan250Roles() {
		IntStream.range(0, 249).forEach((i) -> create("role " + i));
		Reply reply = create("one too many");
		assertThat(reply.code()).isEqualTo("MAX_GUILD_ROLES");
		assertThat(reply.json().path("max_guild_roles").asInt()).isEqualTo(250);
	}

	@Test
	void letsNobodyTouchARoleAboveTheirOwn() {
		String high = create("high").id();
		owner("PATCH", this.roles, "[{\"id\":\"" + high + "\",\"position\":2}]");
		assertThat(this.server.bot("PATCH", this.roles + "/" + high, "{\"name\":\"a\"}").code())
			.isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.bot("DELETE", this.roles + "/" + high, null).code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.bot("PUT", membership(this.server.person, high), null).code())
			.isEqualTo("MISSING_PERMISSIONS");
		assertThat(owner("DELETE", this.roles + "/" + high, null).status()).isEqualTo(204);
	}

	@Test
	void letsNobodyLiftARoleAboveTheirOwn() {
		String low = create("low").id();
		String body = "[{\"id\":\"" + low + "\",\"position\":5}]";
		assertThat(this.server.bot("PATCH", this.roles, body).code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(owner("PATCH", this.roles, body).status()).isEqualTo(204);
		assertThat(names()).containsExactly("low", "Bot", "@everyone");
	}

	@Test
	void letsNobodyGiveAPermissionThatTheyLack() {
		allowBot(Permission.MANAGE_ROLES);
		assertThat(this.server.bot("POST", this.roles, "{\"name\":\"a\",\"permissions\":\"2\"}").code())
			.isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.bot("POST", this.roles, "{\"name\":\"a\",\"permissions\":\"1024\"}").status())
			.isEqualTo(200);
	}

	@Test
	void numbersMovedRolesAnewAndTellsOfThoseThatChanged() {
		String one = create("one").id();
		String two = create("two").id();
		Client client = this.server.identified();
		owner("PATCH", this.roles, "[{\"id\":\"" + one + "\",\"position\":1}]");
		assertThat(client.link().names()).containsExactly("GUILD_ROLE_UPDATE_BULK");
		assertThat(client.link().event("GUILD_ROLE_UPDATE_BULK").at("/d/roles"))
			.allMatch((role) -> List.of(two, this.server.botRole()).contains(role.path("id").asString()));
		client.link().clear();
		owner("PATCH", this.roles, "[{\"id\":\"" + one + "\",\"position\":1}]");
		assertThat(client.link().names()).isEmpty();
	}

	@Test
	void setsAndResetsPlacesInTheListOfMembers() {
		String role = create("one").id();
		Client client = this.server.identified();
		String path = this.roles + "/hoist-positions";
		this.server.bot("PATCH", path, "[{\"id\":\"" + role + "\",\"hoist_position\":3}]");
		assertThat(client.link().event("GUILD_ROLE_UPDATE_BULK").at("/d/roles/0/hoist_position").asInt()).isEqualTo(3);
		this.server.bot("DELETE", path, null);
		assertThat(client.link().event("GUILD_ROLE_UPDATE_BULK").at("/d/roles/0/hoist_position").isNull()).isTrue();
	}

	@Test
	void takesADeletedRoleFromItsMembersWithoutAnEventOfTheirOwn() {
		String role = create("one").id();
		this.server.bot("PUT", membership(this.server.person, role), null);
		Client client = this.server.identified();
		this.server.bot("DELETE", this.roles + "/" + role, null);
		assertThat(client.link().names()).containsExactly("GUILD_ROLE_DELETE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
		Reply member = this.server.bot("GET", "/v1/guilds/" + this.server.guild + "/members/" + this.server.person,
				null);
		assertThat(member.json().path("roles")).isEmpty();
	}

	@Test
	void keepsEveryonesRole() {
		assertThat(owner("DELETE", this.roles + "/" + this.server.guild, null).status()).isEqualTo(403);
	}

	private List<String> names() {
		return this.server.bot("GET", this.roles, null)
			.json()
			.valueStream()
			.map((role) -> role.path("name").asString())
			.toList();
	}

	private void allowBot(long permissions) {
		owner("PATCH", this.roles + "/" + this.server.botRole(), "{\"permissions\":\"" + permissions + "\"}");
	}

	private String membership(Snowflake user, String role) {
		return "/v1/guilds/" + this.server.guild + "/members/" + user + "/roles/" + role;
	}

	private Reply create(String name) {
		return this.server.bot("POST", this.roles, "{\"name\":\"" + name + "\"}");
	}

	private Reply owner(String method, String path, String body) {
		return this.server.person(method, path, body);
	}

}
