package io.fluxer.rest.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * What has been learned of one route: method, template and credential.
 */
final class RouteState {

	private final Credential credential;

	private final String name;

	private @Nullable String hash;

	private @Nullable Quota quota;

	private boolean unlimited;

	RouteState(Credential credential, String name) {
		this.credential = credential;
		this.name = name;
	}

	BucketKey key(String majorId) {
		return new BucketKey(this.credential, bucketName(), majorId);
	}

	/** The name of its buckets, as far as is known. */
	String bucketName() {
		return (this.hash != null) ? this.hash : this.name;
	}

	/** Whether a bucket of this credential has a name. */
	boolean isNamed(String bucketName, BucketKey key) {
		return key.credential() == this.credential && key.name().equals(bucketName);
	}

	/** Returns whether the hash is new. */
	boolean learn(RateLimitHeaders headers, @Nullable Quota learned) {
		if (learned != null) {
			this.quota = learned;
			this.unlimited = false;
		}
		String answered = headers.bucket();
		if (answered == null || answered.equals(this.hash)) {
			return false;
		}
		this.hash = answered;
		return true;
	}

	void learnUnlimited() {
		if (this.quota == null) {
			this.unlimited = true;
		}
	}

	boolean isUnlimited() {
		return this.unlimited;
	}

	@Nullable Quota quota() {
		return this.quota;
	}

}
