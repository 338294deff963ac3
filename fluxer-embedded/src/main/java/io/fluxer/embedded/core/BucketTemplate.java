package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A row of the server's table of rate limits.
 *
 * @param name the template, whose part after {@code ::} names the path parameter that
 * counts
 * @param limit the requests it takes at once
 * @param window the time in which it drains
 * @param header the value of {@code X-RateLimit-Bucket}
 */
record BucketTemplate(String name, int limit, Duration window, String header) {

	private static final int HEADER_LENGTH = 16;

	static BucketTemplate of(String name, int limit, int windowSeconds) {
		return new BucketTemplate(name, limit, Duration.ofSeconds(windowSeconds), hash(name));
	}

	@Nullable String parameter() {
		int separator = this.name.indexOf("::");
		return (separator >= 0) ? this.name.substring(separator + 2) : null;
	}

	String key(String caller, @Nullable String value) {
		int separator = this.name.indexOf("::");
		String template = (separator >= 0) ? this.name.substring(0, separator) : this.name;
		return caller + ":" + template + ((value != null) ? "::" + value : "");
	}

	private static String hash(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, HEADER_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
