package io.fluxer.embedded.core;

/**
 * Why the gateway closes a socket: code and text (Fluxer's gateway, close codes).
 *
 * @param code the WebSocket close code
 * @param text the reason
 */
record CloseReason(int code, String text) {

	static final CloseReason DRAIN = new CloseReason(4000, "Session drain requested; reconnect to continue");

	static final CloseReason SESSION_UNAVAILABLE = new CloseReason(4000, "Session unavailable");

	static final CloseReason UNKNOWN_OPCODE = new CloseReason(4001, "Unknown opcode");

	static final CloseReason DECODE_FAILED = new CloseReason(4002, "Decode failed");

	static final CloseReason COMPRESSION_FAILED = new CloseReason(4002, "Compression failed: zstd-stream");

	static final CloseReason DECOMPRESSION_FAILED = new CloseReason(4002, "Decompression failed");

	static final CloseReason INVALID_PAYLOAD = new CloseReason(4002, "Invalid payload");

	static final CloseReason PAYLOAD_TOO_LARGE = new CloseReason(4002, "Payload too large");

	static final CloseReason INVALID_IDENTIFY = new CloseReason(4002, "Invalid identify payload");

	static final CloseReason INVALID_RESUME = new CloseReason(4002, "Invalid resume payload");

	static final CloseReason INVALID_PRESENCE = new CloseReason(4002, "Invalid presence payload");

	static final CloseReason NOT_AUTHENTICATED = new CloseReason(4003, "Not authenticated");

	static final CloseReason INVALID_TOKEN = new CloseReason(4004, "Invalid token");

	static final CloseReason ALREADY_AUTHENTICATED = new CloseReason(4005, "Already authenticated");

	static final CloseReason INVALID_SEQUENCE = new CloseReason(4007, "Invalid sequence");

	static final CloseReason RATE_LIMITED = new CloseReason(4008, "Rate limited");

	static final CloseReason HEARTBEAT_TIMEOUT = new CloseReason(4009, "Heartbeat timeout");

	static final CloseReason INVALID_SHARD = new CloseReason(4010, "Invalid shard");

	static final CloseReason SHARDING_REQUIRED = new CloseReason(4011, "Sharding required");

	static final CloseReason INVALID_VERSION = new CloseReason(4012, "Invalid API version");

}
