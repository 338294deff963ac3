package io.fluxer.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.fluxer.ReferenceData;
import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the frames recorded from a running server, where they are there.
 */
class ReferenceFrameTests {

	private final EventDecoder decoder = new EventDecoder();

	@Test
	void everyRecordedFrameOfATypedEventFitsItsRecord() throws IOException {
		Path reference = ReferenceData.require("recorded frames");
		Map<String, String> failures = new TreeMap<>();
		List<Path> files = files(reference);
		int events = 0;
		for (Path file : files) {
			JsonNode frame = FluxerJson.mapper().readTree(Files.readAllBytes(file));
			if (!frame.hasNonNull("t")) {
				continue;
			}
			events++;
			RawJson data = RawJson.of(FluxerJson.mapper().writeValueAsBytes(frame.get("d")));
			DispatchEvent event = this.decoder.decode(frame.get("t").asString(), data);
			if (event instanceof RawDispatchEvent raw && raw.failure() != null) {
				failures.put(file.getFileName().toString(), raw.failure());
			}
		}
		System.out.println("recorded frames: " + files.size() + " files read, " + events + " events decoded");
		assertThat(failures).isEmpty();
		assertThat(events).isPositive();
	}

	private static List<Path> files(Path reference) throws IOException {
		try (Stream<Path> frames = Files.list(reference.resolve("frames"));
				Stream<Path> payloads = Files.list(reference.resolve("payloads"))) {
			return Stream.concat(frames, payloads)
				.filter((path) -> path.toString().endsWith(".json"))
				.sorted()
				.toList();
		}
	}

}
