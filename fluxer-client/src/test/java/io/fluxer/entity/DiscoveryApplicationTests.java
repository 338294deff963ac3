package io.fluxer.entity;

import java.util.Collections;
import java.util.List;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;

import static io.fluxer.entity.Bodies.assertJson;
import static io.fluxer.entity.Bodies.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryApplicationTests {

	private static final String DESCRIPTION = "d".repeat(10);

	@Test
	void writesWhatIsNamedAndNothingElse() {
		assertJson(DiscoveryApplicationCreate.of(DESCRIPTION, 0), "{'description':'dddddddddd','category_type':0}");
		assertJson(
				DiscoveryApplicationCreate.of(DESCRIPTION, 8)
					.withPrimaryLanguage("de")
					.withCustomTags(List.of("games")),
				"{'description':'dddddddddd','category_type':8,'primary_language':'de','custom_tags':['games']}");
		assertJson(DiscoveryApplicationUpdate.create(), "{}");
		assertJson(
				DiscoveryApplicationUpdate.create()
					.withDescription(DESCRIPTION)
					.withCategory(1)
					.withPrimaryLanguage("de")
					.withCustomTags(List.of()),
				"{'description':'dddddddddd','category_type':1,'primary_language':'de','custom_tags':[]}");
	}

	@Test
	void limitsAreCheckedWhenAValueIsGiven() {
		DiscoveryApplicationUpdate update = DiscoveryApplicationUpdate.create();
		update.withDescription("d".repeat(300)).withCustomTags(Collections.nCopies(10, "t".repeat(30)));
		assertRefused("description", () -> DiscoveryApplicationCreate.of("d".repeat(9), 0));
		assertRefused("category_type", () -> DiscoveryApplicationCreate.of(DESCRIPTION, 9));
		assertRefused("description", () -> update.withDescription("d".repeat(301)));
		assertRefused("category_type", () -> update.withCategory(-1));
		assertRefused("custom_tags", () -> update.withCustomTags(Collections.nCopies(11, "tag")));
		assertRefused("custom_tags.1", () -> update.withCustomTags(List.of("tag", "t")));
	}

	@Test
	void aGuildWithoutAnApplicationHasAStatusToo() {
		DiscoveryStatus status = FluxerJson.mapper()
			.readValue("{\"application\":null,\"eligible\":true,\"min_member_count\":50}", DiscoveryStatus.class);
		assertThat(status).isEqualTo(new DiscoveryStatus(null, true, 50));
	}

}
