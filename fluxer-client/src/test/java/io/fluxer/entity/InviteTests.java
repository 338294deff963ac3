package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

class InviteTests {

	@Test
	void typeZeroLeadsToAGuild() {
		Invite invite = read("""
				{"code":"a","type":0,"guild":{"id":"1","name":"G"},"channel":{"id":"2","name":"c","type":0},
				"member_count":5,"presence_count":1,"temporary":false}""");
		assertThat(invite).isInstanceOfSatisfying(GuildInvite.class, (guild) -> {
			assertThat(guild.guild().id()).isEqualTo(Snowflake.of(1));
			assertThat(guild.channel())
				.isEqualTo(new PartialChannel(Snowflake.of(2), "c", ChannelType.GUILD_TEXT, null));
			assertThat(guild.memberCount()).isEqualTo(5);
			assertThat(guild.presenceCount()).isEqualTo(1);
		});
		assertThat(invite.type()).isEqualTo(InviteType.GUILD);
		assertThat(invite.createdAt()).isNull();
		assertThat(invite.maxUses()).isNull();
	}

	@Test
	void metadataIsThereWhereTheServerGivesIt() {
		Invite invite = read("""
				{"code":"a","type":0,"guild":{"id":"1"},"inviter":null,"created_at":"2026-01-02T03:04:05Z","uses":0,
				"max_uses":5,"max_age":60,"expires_at":"2026-01-02T03:05:05Z"}""");
		assertThat(invite.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
		assertThat(invite.uses()).isZero();
		assertThat(invite.maxUses()).isEqualTo(5);
		assertThat(((GuildInvite) invite).maxAge()).isEqualTo(60);
		assertThat(invite.expiresAt()).isEqualTo(Instant.parse("2026-01-02T03:05:05Z"));
	}

	@Test
	void typeOneLeadsToAGroup() {
		Invite invite = read("""
				{"code":"a","type":1,"channel":{"id":"2","name":null,"type":3,"recipients":[{"username":"u"}]},
				"member_count":2}""");
		assertThat(invite).isInstanceOfSatisfying(GroupInvite.class,
				(group) -> assertThat(group.channel().recipients()).containsExactly(new PartialRecipient("u")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void typesTwoAndThreeLeadToPacks(int type) {
		Invite invite = read("{\"code\":\"a\",\"type\":" + type + ",\"pack\":{\"id\":\"3\",\"name\":\"P\"}}");
		assertThat(invite).isInstanceOfSatisfying(PackInvite.class,
				(pack) -> assertThat(pack.pack().name()).isEqualTo("P"));
		assertThat(invite.type()).isEqualTo(InviteType.of(type));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":\"a\",\"type\":9,\"planet\":{}}", "{\"code\":\"a\"}",
			"{\"code\":\"a\",\"type\":null}" })
	void anyOtherTypeKeepsWhatAllHave(String json) {
		Invite invite = read(json);
		assertThat(invite).isInstanceOf(UnknownInvite.class);
		assertThat(invite.code()).isEqualTo("a");
	}

	@Test
	void aListMayMixAllKinds() {
		List<Invite> invites = FluxerJson.mapper().readValue("""
				[{"type":3,"code":"a","pack":{"id":"3"}},{"code":"b","type":0,"guild":{"id":"1"}},
				{"code":"c","type":12}]""", new TypeReference<List<Invite>>() {
		});
		assertThat(invites).hasExactlyElementsOfTypes(PackInvite.class, GuildInvite.class, UnknownInvite.class);
		assertThat(FluxerJson.mapper().writeValueAsString(invites)).contains("\"type\":3", "\"type\":0", "\"type\":12");
	}

	private static Invite read(String json) {
		return FluxerJson.mapper().readValue(json, Invite.class);
	}

}
