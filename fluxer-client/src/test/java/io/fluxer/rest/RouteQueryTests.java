package io.fluxer.rest;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RouteQueryTests {

	@Test
	void aRouteWithoutParametersStaysAsItIs() {
		assertThat(RouteQuery.of("/users/@me")).hasToString("/users/@me");
	}

	@Test
	void parametersStandInTheirOrderAndNullsAreLeftOut() {
		assertThat(RouteQuery.of("/a").with("limit", 50).with("before", null).with("after", Snowflake.of(7)))
			.hasToString("/a?limit=50&after=7");
	}

	@Test
	void aRouteThatHasAQueryIsAddedTo() {
		assertThat(RouteQuery.of("/a?b=1").with("c", true)).hasToString("/a?b=1&c=true");
	}

	@Test
	void valuesCannotLeaveTheirPlace() {
		assertThat(RouteQuery.of("/a").with("name", "x&y=z+#\u00e4 %"))
			.hasToString("/a?name=x%26y%3Dz%2B%23%C3%A4%20%25");
		assertThat(RouteQuery.of("/a").with("before", Instant.EPOCH)).hasToString("/a?before=1970-01-01T00%3A00%3A00Z");
	}

}
