<?php
/* Template Name: Home <p> */
if ($a > 1) { echo "?"; }
get_header(); ?>
<h1><?php the_title(); ?></h1>
<p><?php esc_html_e( 'Every receipt finds its invoice', 'theme' ); ?> &mdash; <?= $count ?> so far.</p>
<?php if (have_posts()) : ?><p>Stories from firms like yours.</p><?php else : ?><p>No stories yet.</p><?php endif; ?>
<img src="<?php echo $src; ?>" alt="A shelf of folders">
<?php get_footer();
