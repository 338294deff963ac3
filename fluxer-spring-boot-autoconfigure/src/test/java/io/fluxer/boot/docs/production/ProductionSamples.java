package io.fluxer.boot.docs.production;

import org.springframework.context.annotation.ComponentScan;

/**
 * All samples about production.
 */
@ComponentScan
public class ProductionSamples {

}
