package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A gateway client's end that keeps what comes.
 */
final class RecordingLink implements GatewayLink {

	private final List<String> texts = new ArrayList<>();

	private @Nullable CloseReason closed;

	@Override
	public void send(String text) {
		this.texts.add(text);
	}

	@Override
	public void close(int code, String reason) {
		this.closed = new CloseReason(code, reason);
	}

	@Nullable CloseReason closed() {
		return this.closed;
	}

	List<String> texts() {
		return this.texts;
	}

	List<JsonNode> frames() {
		return this.texts.stream().map((text) -> FluxerJson.mapper().readTree(text)).toList();
	}

	/**
	 * Names the frames: an event by its name, anything else by its opcode.
	 */
	List<String> names() {
		return frames().stream()
			.map((frame) -> (frame.has("t")) ? frame.path("t").asString() : "op " + frame.path("op").asInt())
			.toList();
	}

	List<Long> sequences() {
		return frames().stream().filter((frame) -> frame.has("s")).map((frame) -> frame.path("s").asLong()).toList();
	}

	JsonNode last() {
		return frames().get(this.texts.size() - 1);
	}

	JsonNode event(String name) {
		return frames().stream()
			.filter((frame) -> frame.path("t").asString("").equals(name))
			.reduce((first, second) -> second)
			.orElseThrow(() -> new AssertionError("No " + name + " in " + names()));
	}

	void clear() {
		this.texts.clear();
	}

}
