package io.fluxer.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PermissionCalculatorTests {

	private static final Snowflake GUILD = Snowflake.of(1);

	private static final Snowflake OWNER = Snowflake.of(2);

	private static final Snowflake USER = Snowflake.of(3);

	private static final Map<Character, Permission> LETTERS = Map.of('A', Permission.ADMINISTRATOR, 'V',
			Permission.VIEW_CHANNEL, 'S', Permission.SEND_MESSAGES, 'M', Permission.MANAGE_MESSAGES);

	private static final Map<Character, Snowflake> TARGETS = Map.of('e', GUILD, 'a', Snowflake.of(11), 'b',
			Snowflake.of(12), 'm', USER, 'o', OWNER, 'x', Snowflake.of(99));

	/**
	 * Letters stand for permissions, {@code *} for all 64 bits. Roles: {@code e} is
	 * everyone, {@code a} and {@code b} are two others, {@code x} is one that is gone. An
	 * overwrite names whom it is for, {@code m} the member and {@code o} the owner, and
	 * what it allows after a plus and denies after a minus.
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# case                                      | who | e  | a  | b | roles | overwrites          | expected
			owner has all                               | o   | -  | -  | - | -     | -                   | *
			owner is not touched by overwrites          | o   | V  | -  | - | -     | e-V o-VSM           | *
			everyone alone                              | m   | VS | M  | A | -     | -                   | VS
			own roles are added                         | m   | V  | S  | M | ab    | -                   | VSM
			roles of others are not                     | m   | V  | S  | M | a     | -                   | VS
			a role that is gone adds nothing            | m   | V  | S  | M | ax    | -                   | VS
			administrator by a role has all             | m   | V  | A  | - | a     | -                   | *
			administrator is not touched by overwrites  | m   | V  | A  | - | a     | e-V a-VSA m-VSM     | *
			administrator by everyone has all           | m   | A  | -  | - | -     | e-V                 | *
			everyone is denied                          | m   | VS | -  | - | -     | e-S                 | V
			everyone is allowed                         | m   | V  | -  | - | -     | e+S                 | VS
			allow beats deny in one overwrite           | m   | V  | -  | - | -     | e+S-S               | VS
			a role gives back what everyone lost        | m   | VS | -  | - | a     | e-VS a+V            | V
			a role takes what everyone got              | m   | V  | -  | - | a     | e+S a-S             | V
			one role's allow beats another's deny       | m   | V  | -  | - | ab    | a+S b-S             | VS
			the same in the other order                 | m   | V  | -  | - | ab    | b-S a+S             | VS
			a role that the member lacks does nothing   | m   | VS | -  | - | a     | b-VS                | VS
			the member beats roles                      | m   | V  | -  | - | a     | a+S m-S             | V
			the member gets back what roles lost        | m   | VS | -  | - | a     | a-S m+S             | VS
			the order of the list does not matter       | m   | VS | -  | - | a     | m+V a-V e-VS        | V
			an overwrite of another member does nothing | m   | VS | -  | - | -     | o-VS                | VS
			administrator by an overwrite is a bit only | m   | V  | -  | - | -     | m+A                 | VA
			all three stages                            | m   | VS | M  | - | ab    | e-VSM a+VS b-M m-S  | V
			""")
	void followsTheOrderOfTheServer(String name, char who, @Nullable String everyone, @Nullable String roleA,
			@Nullable String roleB, @Nullable String roles, @Nullable String overwrites, String expected) {
		Guild guild = guild(everyone, roleA, roleB);
		Channel channel = channel(GUILD, 0, overwrites(overwrites));
		GuildMember member = member(TARGETS.get(who), roles);
		Permissions wanted = expected.equals("*") ? Permissions.of(-1L) : permissions(expected);
		assertThat(Permissions.in(guild, channel, member)).isEqualTo(wanted);
		if (overwrites == null) {
			assertThat(Permissions.in(guild, member)).isEqualTo(wanted);
		}
	}

	@Test
	void overwritesOfTheCategoryDoNotReachTheChannel() {
		Guild guild = guild("VS", null, null);
		Channel category = channel(GUILD, 4, overwrites("e-S"));
		assertThat(Permissions.in(guild, category, member(USER, null))).isEqualTo(permissions("V"));
		assertThat(Permissions.in(guild, channel(GUILD, 0, List.of()), member(USER, null)))
			.isEqualTo(permissions("VS"));
	}

	@Test
	void anOverwriteForAMemberIsNotForTheRoleOfTheSameId() {
		Guild guild = guild("VS", null, null);
		Overwrite memberWithTheIdOfTheGuild = new Overwrite(GUILD, Overwrite.MEMBER, null, permissions("S"));
		Overwrite roleWithTheIdOfTheUser = new Overwrite(USER, Overwrite.ROLE, null, permissions("V"));
		Overwrite unknownKind = new Overwrite(USER, 7, null, permissions("V"));
		Channel channel = channel(GUILD, 0, List.of(memberWithTheIdOfTheGuild, roleWithTheIdOfTheUser, unknownKind));
		assertThat(Permissions.in(guild, channel, member(USER, null))).isEqualTo(permissions("VS"));
	}

	@Test
	void unknownBitsAreComputedToo() {
		Permissions unknown = Permissions.of(1L << 62);
		Guild guild = guild("V", null, null);
		Channel channel = channel(GUILD, 0, List.of(new Overwrite(GUILD, Overwrite.ROLE, unknown, null)));
		assertThat(Permissions.in(guild, channel, member(USER, null))).isEqualTo(permissions("V").plus(unknown));
	}

	@Test
	void aTimeoutChangesNothing() {
		GuildMember silent = read("""
				{"user":{"id":"3"},"communication_disabled_until":"2999-01-01T00:00:00Z"}""", GuildMember.class);
		assertThat(Permissions.in(guild("VS", null, null), silent)).isEqualTo(permissions("VS"));
		assertThat(silent.isTimedOut(Instant.parse("2998-12-31T00:00:00Z"))).isTrue();
		assertThat(silent.isTimedOut(Instant.parse("2999-01-01T00:00:00Z"))).isFalse();
		assertThat(member(USER, null).isTimedOut(Instant.EPOCH)).isFalse();
	}

	@Test
	void aGuildThatDoesNotNameItsRolesIsRefusedUnlessTheOwnerAsks() {
		Guild fetched = read("{\"id\":\"1\",\"owner_id\":\"2\"}", Guild.class);
		assertThatIllegalArgumentException().isThrownBy(() -> Permissions.in(fetched, member(USER, null)))
			.withMessage("The roles of guild 1 are not known");
		assertThat(Permissions.in(fetched, member(OWNER, null))).isEqualTo(Permissions.of(-1L));
	}

	@Test
	void whatIsOfAnotherGuildIsRefused() {
		Guild guild = guild("V", null, null);
		GuildMember member = member(USER, null);
		GuildMember stranger = member.with(read("{\"id\":\"3\"}", User.class), Snowflake.of(4));
		assertThatIllegalArgumentException().isThrownBy(() -> Permissions.in(guild, stranger))
			.withMessage("The member is of guild 4, not of guild 1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Permissions.in(guild, channel(Snowflake.of(4), 0, List.of()), member))
			.withMessage("The channel is of guild 4, not of guild 1");
	}

	@Test
	void aMemberWithoutAUserIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Permissions.in(guild("V", null, null), read("{\"roles\":[]}", GuildMember.class)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 999 })
	void aPrivateChannelIsRefused(int type) {
		assertThatIllegalArgumentException().isThrownBy(
				() -> Permissions.in(guild("V", null, null), channel(null, type, List.of()), member(USER, null)));
	}

	private static Guild guild(@Nullable String everyone, @Nullable String roleA, @Nullable String roleB) {
		return read("""
				{"id":"1","owner_id":"2","roles":[{"id":"11","permissions":"%s"},{"id":"1","permissions":"%s"},
				{"id":"12","permissions":"%s"}]}""".formatted(permissions(roleA), permissions(everyone),
				permissions(roleB)), Guild.class);
	}

	private static Channel channel(@Nullable Snowflake guildId, int type, List<Overwrite> overwrites) {
		return new Channel(Snowflake.of(20), ChannelType.of(type), guildId, null, null, null, null, null, null, null,
				null, null, null, null, null, null, overwrites, null, false, null, null, null, null, null);
	}

	private static GuildMember member(Snowflake userId, @Nullable String roles) {
		List<Snowflake> ids = letters(roles).map(TARGETS::get).toList();
		User user = new User(userId, null, null, null, null, null, false, false, null, null);
		return new GuildMember(user, null, null, null, null, null, ids, null, false, false, null, null, null);
	}

	private static List<Overwrite> overwrites(@Nullable String text) {
		List<Overwrite> overwrites = new ArrayList<>();
		for (String part : (text != null) ? text.split(" ") : new String[0]) {
			char target = part.charAt(0);
			int type = (target == 'm' || target == 'o') ? Overwrite.MEMBER : Overwrite.ROLE;
			overwrites.add(new Overwrite(TARGETS.get(target), type, permissions(after('+', part)),
					permissions(after('-', part))));
		}
		return overwrites;
	}

	private static @Nullable String after(char sign, String part) {
		int start = part.indexOf(sign);
		return (start < 0) ? null : part.substring(start + 1).split("[+-]")[0];
	}

	private static Permissions permissions(@Nullable String text) {
		return Permissions.of(letters(text).map(LETTERS::get).toArray(Permission[]::new));
	}

	private static Stream<Character> letters(@Nullable String text) {
		return (text != null) ? text.chars().mapToObj((letter) -> (char) letter) : Stream.of();
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}
