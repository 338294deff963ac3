package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the routes of this server against those that the API's own document names.
 */
class OperationTests {

	private final TestServer server = new TestServer(false);

	@Test
	void servesEveryOperationOfABotInItsBucket() {
		Recordings recordings = Recordings.find();
		if (recordings == null) {
			System.out.println("operations: skipped, no document of Fluxer's API on this machine");
		}
		Assumptions.assumeTrue(recordings != null, "no document of Fluxer's API (system property fluxer.reference)");
		List<String> differences = new ArrayList<>();
		int served = 0;
		int all = 0;
		for (var path : recordings.document().path("paths").properties()) {
			for (var operation : path.getValue().properties()) {
				if (!operation.getKey().equals("parameters")) {
					all++;
					String difference = difference(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
							operation.getValue().path("x-ratelimit"));
					if (difference != null) {
						differences.add(difference);
					}
					served += (difference == null) ? 1 : 0;
				}
			}
		}
		System.out.println("operations: " + served + " of " + all + " served");
		assertThat(differences).isEmpty();
		assertThat(all).isGreaterThan(100);
	}

	private String difference(String method, String path, JsonNode limit) {
		this.server.admitted.clear();
		Reply reply = this.server.bot(method, path.replaceAll("\\{[a-z_]+}", "5"), null);
		String name = method + " " + path;
		if (this.server.admitted.isEmpty()) {
			return name + " is answered with " + reply.status();
		}
		if (!limit.has("bucket")) {
			return null;
		}
		BucketTemplate expected = BucketTemplate.of(limit.path("bucket").asString(), limit.path("limit").asInt(),
				limit.path("window_seconds").asInt());
		assertThat(expected.header()).isEqualTo(limit.path("header_bucket").asString());
		String parameter = expected.parameter();
		String value = (parameter != null && path.contains("{" + parameter + "}")) ? "5" : null;
		String key = expected.key("user:" + this.server.core.botId(), value);
		return (this.server.admitted.contains(key)) ? null
				: name + " counts in " + this.server.admitted + " and not in " + key;
	}

}
