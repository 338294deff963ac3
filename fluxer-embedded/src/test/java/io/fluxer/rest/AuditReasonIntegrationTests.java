package io.fluxer.rest;

import java.time.Duration;
import java.util.Map;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.AuditLogItem;
import io.fluxer.entity.AuditLogQuery;
import io.fluxer.entity.AuditLogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reasons as the server reads them.
 */
class AuditReasonIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final FluxerServer server = FluxerServer.start();

	private final Rest rest = Rest.create(RestOptions.defaults().withApiUrl(this.server.apiUrl()));

	AuditReasonIntegrationTests() {
		this.rest.setToken(this.server.botToken());
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void aReasonArrivesLetterByLetter() {
		String reason = "Frühjahrsputz: 50% «weg» ÿ";
		this.rest.with(RequestOptions.none().withAuditLogReason(reason))
			.post(Routes.guildRoles(this.server.guildId()), Map.of("name", "gardener"))
			.block(LIMIT);
		AuditLogItem newest = AuditLogs.list(this.rest, this.server.guildId(), AuditLogQuery.all()).blockFirst(LIMIT);
		assertThat(newest.entry().reason()).isEqualTo(reason);
	}

}
