package io.fluxer.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fluxer.ReferenceData;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the gateway sessions recorded from a running server, where they are there: each
 * whole frame of the server has to be an envelope, each dispatch an event, and each close
 * has to lead to what it asks for. Prints what was checked of each.
 */
class RecordedTranscriptTests {

	private static final Pattern RECEIVED = Pattern.compile("^(?:\\[[^\\]]*\\] |decoded: )?(?:< )?(\\{.*\\})$");

	private static final Pattern CLOSE = Pattern.compile("CLOSE (\\d{4})");

	private static final int DISPATCH = 0;

	private static final Map<String, CloseAction> AFTER_CLOSE = Map.ofEntries(
			Map.entry("ws-01-session.txt", CloseAction.RESUME), Map.entry("ws-02-resume.txt", CloseAction.RESUME),
			Map.entry("ws-05-resume-seq-too-high.txt", CloseAction.IDENTIFY),
			Map.entry("ws-10-bad-token.txt", CloseAction.FAIL), Map.entry("ws-11-garbage-token.txt", CloseAction.FAIL),
			Map.entry("ws-13-bad-json.txt", CloseAction.RESUME_LATER),
			Map.entry("ws-14-unknown-opcode.txt", CloseAction.IDENTIFY_LATER),
			Map.entry("ws-15-op-before-identify.txt", CloseAction.IDENTIFY_LATER),
			Map.entry("ws-16-double-identify.txt", CloseAction.RESUME),
			Map.entry("ws-17-api-version-9.txt", CloseAction.FAIL), Map.entry("ws-18-no-version.txt", CloseAction.FAIL),
			Map.entry("ws-20-oversized-frame.txt", CloseAction.RESUME_LATER),
			Map.entry("ws-21-flood.txt", CloseAction.WAIT_FOR_RATE_LIMIT),
			Map.entry("ws-22-identify-missing-properties.txt", CloseAction.FAIL),
			Map.entry("ws-23-shard-invalid.txt", CloseAction.FAIL),
			Map.entry("ws-30-zstd-stream.txt", CloseAction.RESUME_LATER),
			Map.entry("ws-40-voice-and-unknown-op.txt", CloseAction.RESUME_LATER),
			Map.entry("ws-events-raw.txt", CloseAction.RESUME));

	private final EventDecoder decoder = new EventDecoder();

	@Test
	void everyRecordedSessionIsRead() throws IOException {
		Path directory = ReferenceData.require("transcripts", "exchanges");
		Map<String, List<String>> problems = new TreeMap<>();
		List<Path> files = files(directory);
		for (Path file : files) {
			List<String> found = read(file);
			if (!found.isEmpty()) {
				problems.put(file.getFileName().toString(), found);
			}
		}
		System.out.println("transcripts: " + files.size() + " read, " + problems.size() + " with problems");
		assertThat(problems).isEmpty();
		assertThat(files).isNotEmpty();
	}

	private List<String> read(Path file) throws IOException {
		String name = file.getFileName().toString();
		String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		List<String> problems = new ArrayList<>();
		List<String> frames = name.endsWith(".json") ? List.of(text) : text.lines().toList();
		int envelopes = 0;
		int events = 0;
		for (String line : frames) {
			Matcher received = RECEIVED.matcher(line.strip());
			String json = name.endsWith(".json") ? text : (received.matches() ? received.group(1) : "");
			if (!isFrame(json)) {
				continue;
			}
			GatewayFrame frame = GatewayFrameDecoder.decode(json.getBytes(StandardCharsets.UTF_8));
			if (frame == null) {
				problems.add("no envelope: " + json.substring(0, Math.min(80, json.length())));
				continue;
			}
			envelopes++;
			if (frame.op() == DISPATCH) {
				events++;
				DispatchEvent event = this.decoder.decode(frame.name(), frame.data());
				if (event instanceof RawDispatchEvent raw && raw.failure() != null) {
					problems.add(frame.name() + " cannot be read: " + raw.failure());
				}
			}
		}
		System.out.println("transcripts: " + name + ": " + envelopes + " whole frames are envelopes, " + events
				+ " of them events" + close(name, text, problems));
		return problems;
	}

	private static String close(String name, String text, List<String> problems) {
		Matcher close = CLOSE.matcher(text);
		if (!close.find()) {
			return "";
		}
		boolean ready = text.contains("\"READY\"") || text.contains("t=READY");
		boolean identifying = text.contains("> {\"op\":2") && !ready;
		boolean resuming = text.contains("> {\"op\":6");
		int code = Integer.parseInt(close.group(1));
		CloseAction action = CloseAction.of(code, identifying, resuming, 0);
		if (action != AFTER_CLOSE.get(name)) {
			problems.add("close " + code + " leads to " + action + " instead of " + AFTER_CLOSE.get(name));
		}
		return "; close " + code + " leads to " + action;
	}

	private static boolean isFrame(String json) {
		try {
			return !json.isEmpty() && FluxerJson.mapper().readTree(json).has("op");
		}
		catch (JacksonException ex) {
			// The recorder cut it short, or it is no frame.
			return false;
		}
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("ws-")).sorted().toList();
		}
	}

}
