package io.fluxer.entity;

import java.util.Map;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionWritesTests {

	private final Rest rest = Rest.create(RestOptions.defaults());

	@Test
	void addsTheHeaderToWhatIsSaidAlready() {
		RequestOptions options = RequestOptions.none().withAuditLogReason("why").withHeader("X-Other", "1");
		assertThat(PermissionWrites.with(this.rest.with(options)).requestOptions())
			.isEqualTo(options.withHeader("X-Fluxer-Features", "view_channel_members_permission"));
	}

	@Test
	void leavesAHeaderOfTheCallerAlone() {
		RequestOptions options = RequestOptions.none().withHeader("x-fluxer-features", "mine");
		assertThat(PermissionWrites.with(this.rest.with(options)).requestOptions().headers())
			.isEqualTo(Map.of("x-fluxer-features", "mine"));
	}

}
