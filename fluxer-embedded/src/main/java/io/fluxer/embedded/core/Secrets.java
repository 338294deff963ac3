package io.fluxer.embedded.core;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Makes the secrets of tokens, the codes of invites and the ids of sessions, in the
 * server's shapes (Fluxer's API, authentication).
 */
final class Secrets {

	private static final String ALPHANUMERICS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private static final int PERSON_SECRET_LENGTH = 36;

	private static final int WEBHOOK_TOKEN_LENGTH = 64;

	private static final int INVITE_CODE_LENGTH = 8;

	private static final int BOT_SECRET_BYTES = 32;

	private static final int SESSION_ID_BYTES = 16;

	private final Random random;

	Secrets(@Nullable Long seed) {
		this.random = (seed != null) ? new Random(seed) : new SecureRandom();
	}

	String botSecret() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BOT_SECRET_BYTES));
	}

	String personToken() {
		return "flx_" + alphanumerics(PERSON_SECRET_LENGTH);
	}

	String inviteCode() {
		return alphanumerics(INVITE_CODE_LENGTH);
	}

	String webhookToken() {
		return alphanumerics(WEBHOOK_TOKEN_LENGTH);
	}

	String uploadKey() {
		return HexFormat.of().formatHex(bytes(SESSION_ID_BYTES));
	}

	String sessionId() {
		return HexFormat.of().withUpperCase().formatHex(bytes(SESSION_ID_BYTES));
	}

	private String alphanumerics(int count) {
		StringBuilder text = new StringBuilder(count);
		for (int i = 0; i < count; i++) {
			text.append(ALPHANUMERICS.charAt(this.random.nextInt(ALPHANUMERICS.length())));
		}
		return text.toString();
	}

	private byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
