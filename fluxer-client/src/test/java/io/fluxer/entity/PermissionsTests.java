package io.fluxer.entity;

import java.util.Arrays;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PermissionsTests {

	@Test
	void allIsTheSumThatTheServerCallsAll() {
		assertThat(Permissions.ALL).hasToString("33787032395841535");
		assertThat(Permissions.ALL.toSet()).containsExactly(Permission.values());
		assertThat(Permissions.ALL.unknownBits()).isZero();
	}

	@Test
	void everyPermissionHasABitOfItsOwn() {
		assertThat(Arrays.stream(Permission.values()).mapToInt(Permission::bit)).doesNotHaveDuplicates().isSorted();
	}

	@Test
	void defaultIsWhatANewGuildAllowsToEveryone() {
		assertThat(Permissions.DEFAULT).hasToString("18014536052624961");
		assertThat(Permissions.DEFAULT.unknownBits()).isZero();
		assertThat(Permissions.DEFAULT.toSet())
			.contains(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL_MEMBERS)
			.doesNotContain(Permission.ADMINISTRATOR, Permission.MANAGE_GUILD, Permission.MANAGE_MESSAGES);
	}

	@Test
	void bitsBeyondTheGapsAreNotShifted() {
		assertThat(Permissions.of(Permission.SEND_MESSAGES)).hasToString("2048");
		assertThat(Permissions.of(Permission.USE_EXTERNAL_STICKERS)).hasToString("137438953472");
		assertThat(Permissions.of(Permission.MODERATE_MEMBERS)).hasToString("1099511627776");
		assertThat(Permissions.of(Permission.CREATE_EXPRESSIONS)).hasToString("8796093022208");
		assertThat(Permissions.of(Permission.PIN_MESSAGES)).hasToString("2251799813685248");
		assertThat(Permissions.of(Permission.VIEW_CHANNEL_MEMBERS)).hasToString("18014398509481984");
	}

	@Test
	void anyNumberOfPermissionsMakesASet() {
		assertThat(Permissions.of()).isEqualTo(Permissions.NONE);
		assertThat(Permissions.of(Permission.SEND_MESSAGES, Permission.EMBED_LINKS).toSet())
			.containsExactly(Permission.SEND_MESSAGES, Permission.EMBED_LINKS);
	}

	@Test
	void changingARoleLosesNoBitThatHasNoName() {
		Role role = FluxerJson.mapper().readValue("{\"id\":\"1\",\"permissions\":\"9223372036854777856\"}", Role.class);
		Permissions changed = role.permissions().plus(Permission.BAN_MEMBERS).minus(Permission.SEND_MESSAGES);
		assertThat(changed).hasToString("9223372036854775812");
		assertThat(changed.unknownBits()).isEqualTo(Long.MIN_VALUE);
	}

	@Test
	void readsStringsAndNumbersAndWritesStrings() {
		assertThat(FluxerJson.mapper().readValue("\"18446744073709551615\"", Permissions.class).bits()).isEqualTo(-1);
		assertThat(FluxerJson.mapper().readValue("2048", Permissions.class))
			.isEqualTo(Permissions.of(Permission.SEND_MESSAGES));
		assertThat(FluxerJson.mapper().writeValueAsString(Permissions.of(-1L))).isEqualTo("\"18446744073709551615\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "many", "-1", "1.5", "18446744073709551616" })
	void refusesWhatIsNoNumber(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Permissions.of(text));
	}

}
