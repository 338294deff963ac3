package io.fluxer.rest;

import java.util.Collections;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AllowedMentionsTests {

	@Test
	void idsStandBesideNoKind() {
		AllowedMentions only = AllowedMentions.only(List.of(Snowflake.of(1)), List.of(Snowflake.of(2)));
		assertThat(FluxerJson.mapper().writeValueAsString(only.withRepliedUser(true)))
			.isEqualTo("{\"parse\":[],\"users\":[\"1\"],\"roles\":[\"2\"],\"replied_user\":true}");
	}

	@Test
	void thereIsRoomFor100UsersAndAsManyRoles() {
		List<Snowflake> hundred = Collections.nCopies(100, Snowflake.of(1));
		List<Snowflake> more = Collections.nCopies(101, Snowflake.of(1));
		assertThat(AllowedMentions.only(hundred, hundred).users()).hasSize(100);
		assertThatIllegalArgumentException().isThrownBy(() -> AllowedMentions.only(more, hundred))
			.withMessageContaining("allowed_mentions.users");
		assertThatIllegalArgumentException().isThrownBy(() -> AllowedMentions.only(hundred, more))
			.withMessageContaining("allowed_mentions.roles");
	}

	@Test
	void aKindThatDoesNotExistIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AllowedMentions(List.of("user"), List.of(), List.of(), null))
			.withMessageContaining("allowed_mentions.parse");
	}

}
