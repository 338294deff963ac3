package io.fluxer.benchmarks;

import java.util.Arrays;

/**
 * Numbers of one kind.
 */
final class Samples {

	private final double[] sorted;

	Samples(double... values) {
		this.sorted = values.clone();
		Arrays.sort(this.sorted);
	}

	double median() {
		int middle = this.sorted.length / 2;
		return (this.sorted.length % 2 == 1) ? this.sorted[middle]
				: (this.sorted[middle - 1] + this.sorted[middle]) / 2;
	}

	/**
	 * The smallest number that so great a part of all does not exceed.
	 */
	double quantile(double part) {
		return this.sorted[(int) Math.ceil(part * this.sorted.length) - 1];
	}

	double least() {
		return this.sorted[0];
	}

	double greatest() {
		return this.sorted[this.sorted.length - 1];
	}

}
