package io.fluxer.entity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The subscription of an account, as the account itself sees it.
 *
 * @param type the kind
 * @param since since when
 * @param until until when
 * @param willCancel whether it ends then
 * @param billingCycle how often it is paid
 * @param lifetimeSequence the number of a subscription for life
 * @param graceEndsAt until when it goes on unpaid
 * @param discriminator whether the four digits were chosen
 * @param badgeHidden whether the badge is hidden
 * @param badgeMasked whether the badge is the plain one
 * @param badgeTimestampHidden whether the badge hides since when
 * @param badgeSequenceHidden whether the badge hides the number
 * @param purchaseDisabled whether nothing can be bought
 * @param enabledOverride whether the instance granted it
 * @param perksDisabled whether it gives nothing
 * @since 0.1.0
 */
public record CurrentUserPremium(PremiumType type, @Nullable Instant since, @Nullable Instant until, boolean willCancel,
		@Nullable String billingCycle, @Nullable Integer lifetimeSequence, @Nullable Instant graceEndsAt,
		boolean discriminator, boolean badgeHidden, boolean badgeMasked, boolean badgeTimestampHidden,
		boolean badgeSequenceHidden, boolean purchaseDisabled, boolean enabledOverride, boolean perksDisabled) {

	static final CurrentUserPremium NONE = new CurrentUserPremium(null, null, null, false, null, null, null, false,
			false, false, false, false, false, false, false);

	/**
	 * Fills in what the wire left out.
	 */
	public CurrentUserPremium(@Nullable PremiumType type, @Nullable Instant since, @Nullable Instant until,
			boolean willCancel, @Nullable String billingCycle, @Nullable Integer lifetimeSequence,
			@Nullable Instant graceEndsAt, boolean discriminator, boolean badgeHidden, boolean badgeMasked,
			boolean badgeTimestampHidden, boolean badgeSequenceHidden, boolean purchaseDisabled,
			boolean enabledOverride, boolean perksDisabled) {
		this.type = (type != null) ? type : PremiumType.NONE;
		this.since = since;
		this.until = until;
		this.willCancel = willCancel;
		this.billingCycle = billingCycle;
		this.lifetimeSequence = lifetimeSequence;
		this.graceEndsAt = graceEndsAt;
		this.discriminator = discriminator;
		this.badgeHidden = badgeHidden;
		this.badgeMasked = badgeMasked;
		this.badgeTimestampHidden = badgeTimestampHidden;
		this.badgeSequenceHidden = badgeSequenceHidden;
		this.purchaseDisabled = purchaseDisabled;
		this.enabledOverride = enabledOverride;
		this.perksDisabled = perksDisabled;
	}

}
