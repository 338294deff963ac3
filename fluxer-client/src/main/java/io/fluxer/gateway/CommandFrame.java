package io.fluxer.gateway;

import java.util.Set;

import io.fluxer.json.FluxerJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A frame that a user of a shard sends. What the server would answer with a close is
 * refused here instead, since a close costs the connection (Fluxer's gateway, inbound
 * validation).
 *
 * @param op the kind of frame
 * @param bytes the UTF-8 text
 */
record CommandFrame(int op, byte[] bytes) {

	static final int MAX_BYTES = 4096;

	private static final Set<Integer> SERVER_ONLY = Set.of(Opcode.DISPATCH, Opcode.VOICE_SERVER_PING, Opcode.RECONNECT,
			Opcode.INVALID_SESSION, Opcode.HELLO, Opcode.HEARTBEAT_ACK, Opcode.GATEWAY_ERROR);

	/** A second HEARTBEAT, IDENTIFY or RESUME would end or poison the shard's session. */
	private static final Set<Integer> SHARD_ONLY = Set.of(Opcode.HEARTBEAT, Opcode.IDENTIFY, Opcode.RESUME);

	static CommandFrame of(JsonNode frame) {
		if (!frame.isObject()) {
			throw refused("it is no JSON object");
		}
		JsonNode op = frame.get("op");
		if (op == null || !op.isIntegralNumber() || !op.canConvertToInt()) {
			throw refused("it has no number 'op'");
		}
		if (SERVER_ONLY.contains(op.intValue())) {
			throw refused("op " + op.intValue() + " is the server's to send");
		}
		if (SHARD_ONLY.contains(op.intValue())) {
			throw refused("op " + op.intValue() + " is the shard's own to send");
		}
		if (!frame.has("d")) {
			throw refused("it has no 'd'");
		}
		byte[] bytes = write(frame);
		if (bytes.length > MAX_BYTES) {
			throw refused("it has " + bytes.length + " bytes and the gateway takes " + MAX_BYTES);
		}
		return new CommandFrame(op.intValue(), bytes);
	}

	private static byte[] write(JsonNode frame) {
		try {
			return FluxerJson.mapper().writeValueAsBytes(frame);
		}
		catch (JacksonException ex) {
			throw new GatewayException("The frame was not sent: it cannot be written as JSON", 0, ex);
		}
	}

	private static GatewayException refused(String why) {
		return new GatewayException("The frame was not sent: " + why, 0, null);
	}

}
