package io.fluxer.entity;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is banned.
 *
 * @since 0.1.0
 */
public final class BanOptions extends FieldsBody {

	private BanOptions(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a ban for ever that gives no reason and deletes no messages.
	 * @return the ban, to add to
	 */
	public static BanOptions create() {
		return new BanOptions(Fields.NONE);
	}

	/**
	 * Returns a ban for ever with a reason, which is shown with the ban and in the audit
	 * log.
	 * @param reason at most 512 characters
	 * @return the ban, to add to
	 * @throws InvalidPayloadException if the reason is too long
	 */
	public static BanOptions because(String reason) {
		return create().withReason(reason);
	}

	/**
	 * Returns a copy with a reason, which is shown with the ban and in the audit log.
	 * @param reason at most 512 characters; {@code null} for none
	 * @return the copy
	 * @throws InvalidPayloadException if it is too long
	 */
	public BanOptions withReason(@Nullable String reason) {
		return new BanOptions(with("reason", Limits.length("reason", reason, 0, 512)));
	}

	/**
	 * Returns a copy that deletes the latest messages of the banned user.
	 * @param days of how many days, 0 to 7
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public BanOptions withDeleteMessageDays(int days) {
		return new BanOptions(with("delete_message_days", Limits.range("delete_message_days", days, 0, 7)));
	}

	/**
	 * Returns a copy that ends by itself.
	 * @param duration a minute to two years (730 days), to the second;
	 * {@link Duration#ZERO} for ever
	 * @return the copy
	 * @throws InvalidPayloadException if it is shorter or longer
	 */
	public BanOptions withDuration(Duration duration) {
		return new BanOptions(with("ban_duration_seconds",
				duration.isZero() ? 0 : WholeSeconds.of("ban_duration_seconds", duration, 60, 63_072_000)));
	}

}
