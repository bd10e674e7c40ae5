<?php
/* copylint-disable-next-line product-lets-you -- agreed */
?>
<p>
  Our app lets you weigh trains.
</p>
