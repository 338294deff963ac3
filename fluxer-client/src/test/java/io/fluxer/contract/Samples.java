package io.fluxer.contract;

import java.nio.charset.StandardCharsets;

import io.fluxer.Snowflake;
import io.fluxer.entity.ImageData;

/**
 * What the calls of the contract test name.
 */
final class Samples {

	static final Snowflake GUILD = Snowflake.of(11);

	static final Snowflake CHANNEL = Snowflake.of(12);

	static final Snowflake USER = Snowflake.of(13);

	static final Snowflake ROLE = Snowflake.of(14);

	static final Snowflake MESSAGE = Snowflake.of(15);

	static final Snowflake EMOJI = Snowflake.of(16);

	static final Snowflake STICKER = Snowflake.of(17);

	static final Snowflake WEBHOOK = Snowflake.of(18);

	static final Snowflake OTHER = Snowflake.of(19);

	static final String TOKEN = "webhook-token";

	/** Three bytes that are no known image. */
	static final ImageData IMAGE = ImageData.of("abc".getBytes(StandardCharsets.UTF_8));

	/** {@link #IMAGE} as it is sent. */
	static final String IMAGE_TEXT = "YWJj";

	private Samples() {
	}

}
