package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;

import static io.fluxer.entity.Bodies.assertJson;
import static io.fluxer.entity.Bodies.assertRefused;

class RolePayloadTests {

	@Test
	void aNewRoleNeedsAName() {
		assertJson(RoleCreate.named("mods"), "{'name':'mods'}");
		assertJson(RoleCreate.named("mods").withColor(0xFFFFFF).withPermissions(Permissions.of(Permission.BAN_MEMBERS)),
				"{'name':'mods','color':16777215,'permissions':'4'}");
	}

	@Test
	void aChangeWritesWhatIsNamedAndNothingElse() {
		assertJson(RoleUpdate.create(), "{}");
		assertJson(
				RoleUpdate.create()
					.withName("n")
					.withColor(0)
					.withPermissions(Permissions.NONE)
					.withHoist(true)
					.withHoistPosition(3)
					.withMentionable(false),
				"{'name':'n','color':0,'permissions':'0','hoist':true,'hoist_position':3,'mentionable':false}");
		assertJson(RoleUpdate.create().withHoistPosition(null), "{'hoist_position':null}");
	}

	@Test
	void placesNameTheirRole() {
		assertJson(new RolePosition(Snowflake.of(5), 1), "{'id':'5','position':1}");
		assertJson(new RoleHoistPosition(Snowflake.of(5), 2), "{'id':'5','hoist_position':2}");
	}

	@Test
	void limitsAreCheckedWhenAValueIsGiven() {
		RoleCreate.named("n".repeat(100)).withColor(0xFFFFFF);
		RoleUpdate.create().withName("n".repeat(100)).withColor(0xFFFFFF);
		assertRefused("name", () -> RoleCreate.named("n".repeat(101)));
		assertRefused("name", () -> RoleCreate.named(""));
		assertRefused("color", () -> RoleCreate.named("n").withColor(0x1000000));
		assertRefused("name", () -> RoleUpdate.create().withName("n".repeat(101)));
		assertRefused("color", () -> RoleUpdate.create().withColor(-1));
	}

}
